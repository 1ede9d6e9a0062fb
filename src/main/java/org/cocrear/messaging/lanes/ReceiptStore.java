package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Which of our messages a provider's id means, and receipts that came before we knew: whichever of
 * the two comes second finds the other.
 */
final class ReceiptStore {

  private static final String RECEIPTS = "receipts";
  private static final int KEPT = 8;

  private final MongoOperations mongo;

  ReceiptStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** What a provider told of a message. */
  record Receipt(State state, @Nullable String reason) {}

  /** The message of a provider's id, if known. */
  Optional<String> message(Channel channel, String providerId) {
    return Optional.ofNullable(mongo.findById(key(channel, providerId), Document.class, RECEIPTS))
        .map(document -> document.getString("message"));
  }

  /** Makes a message known; returns the receipts that came before, in their order. */
  List<Receipt> know(Channel channel, String providerId, String message, Instant now) {
    Update update = new Update().set("message", message).set("at", Date.from(now));
    return upsert(key(channel, providerId), update)
        .getList("early", Document.class, List.of())
        .stream()
        .map(
            early ->
                new Receipt(State.valueOf(early.getString("state")), early.getString("reason")))
        .toList();
  }

  /** Keeps a receipt of an unknown message; returns the message if it became known meanwhile. */
  Optional<String> keep(Channel channel, String providerId, Receipt receipt, Instant now) {
    Document early =
        new Document("state", receipt.state().name()).append("reason", receipt.reason());
    Update update = new Update().set("at", Date.from(now)).push("early").slice(-KEPT).each(early);
    return Optional.ofNullable(upsert(key(channel, providerId), update).getString("message"));
  }

  void forget(Instant before) {
    mongo.remove(Query.query(where("at").lt(Date.from(before))), RECEIPTS);
  }

  private Document upsert(String key, Update update) {
    Query query = Query.query(where("_id").is(key));
    FindAndModifyOptions options = FindAndModifyOptions.options().returnNew(true).upsert(true);
    try {
      return modified(query, update, options);
    } catch (DuplicateKeyException theOtherWasFaster) {
      return modified(query, update, options);
    }
  }

  private Document modified(Query query, Update update, FindAndModifyOptions options) {
    Document document = mongo.findAndModify(query, update, options, Document.class, RECEIPTS);
    return document == null ? new Document() : document;
  }

  private static String key(Channel channel, String providerId) {
    return channel.key() + ":" + providerId;
  }
}
