package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The history of what was sent, by our id; found by it alone while messages travel. */
final class MessageStore {

  private static final String MESSAGES = "messages";
  private static final String UNDELIVERED = "undelivered";

  private final MongoOperations mongo;

  MessageStore(MongoOperations mongo) {
    this.mongo = mongo;
    mongo.indexOps(MESSAGES).createIndex(new Index("to", Sort.Direction.ASC));
    mongo.indexOps(MESSAGES).createIndex(new Index("at", Sort.Direction.ASC));
  }

  /** A message and what became of it. */
  record Stored(Outgoing message, Delivery delivery) {

    boolean queued() {
      return delivery.state() == State.QUEUED;
    }
  }

  /** Stores a message to be sent; false if it was stored before. */
  boolean insert(Outgoing message, Instant now) {
    return insert(
        state(new Document("_id", message.id()), State.QUEUED, now)
            .append("to", message.to().value())
            .append("text", message.text())
            .append("options", message.options().stream().map(MessageStore::option).toList())
            .append("hint", message.hint())
            .append("priority", message.priority().name())
            .append("about", message.about()));
  }

  /** Stores that a message had no address to go to, without the message. */
  void insertDropped(String id, String reason, Instant now) {
    insert(state(new Document("_id", id), State.DROPPED, now).append("reason", reason));
  }

  private boolean insert(Document document) {
    try {
      mongo.insert(document, MESSAGES);
      return true;
    } catch (DuplicateKeyException stored) {
      return false;
    }
  }

  Optional<Delivery> delivery(String id) {
    return document(id).map(MessageStore::delivery);
  }

  Optional<Stored> find(String id) {
    return document(id)
        .filter(document -> document.containsKey("to"))
        .map(document -> new Stored(outgoing(document), delivery(document)));
  }

  /** Moves a message on; never back: what is settled well stays so. */
  void advance(String id, State state, @Nullable String reason, Instant now) {
    advance(id, state(new Document("reason", reason), state, now));
  }

  /** The same after a number of tries. */
  void advance(String id, State state, @Nullable String reason, int attempts, Instant now) {
    advance(id, state(new Document("reason", reason), state, now).append("attempts", attempts));
  }

  private void advance(String id, Document values) {
    State state = State.valueOf(values.getString("state"));
    List<String> earlier = before(state).stream().map(State::name).toList();
    if (state == State.FAILED || state == State.DROPPED) {
      document(id)
          .filter(document -> earlier.contains(document.getString("state")))
          .ifPresent(document -> mongo.save(undelivered(document, values), UNDELIVERED));
    }
    Update update = new Update();
    values.forEach(update::set);
    mongo.updateFirst(Query.query(where("_id").is(id).and("state").in(earlier)), update, MESSAGES);
  }

  private static Set<State> before(State state) {
    return switch (state) {
      case QUEUED, SENDING, ACCEPTED -> EnumSet.of(State.QUEUED, State.SENDING);
      case DELIVERED, FAILED, DROPPED -> EnumSet.range(State.QUEUED, State.ACCEPTED);
      case READ -> EnumSet.range(State.QUEUED, State.DELIVERED);
    };
  }

  List<Delivery> undelivered(int limit) {
    Query query = new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(limit);
    return mongo.find(query, Document.class, UNDELIVERED).stream()
        .map(MessageStore::delivery)
        .toList();
  }

  void erase(AddressId to) {
    Query query = Query.query(where("to").is(to.value()));
    mongo.remove(query, UNDELIVERED);
    mongo.remove(query, MESSAGES);
  }

  void forget(Instant before) {
    Query settled =
        Query.query(where("at").lt(Date.from(before)).and("state").ne(State.QUEUED.name()));
    mongo.remove(settled, UNDELIVERED);
    mongo.remove(settled, MESSAGES);
  }

  private Optional<Document> document(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, MESSAGES));
  }

  private static Document state(Document document, State state, Instant now) {
    return document.append("state", state.name()).append("at", Date.from(now));
  }

  private static Document undelivered(Document message, Document values) {
    Document copy = new Document(message);
    copy.keySet().retainAll(List.of("_id", "to", "attempts"));
    copy.putAll(values);
    return copy;
  }

  private static Document option(Option option) {
    return new Document("id", option.id()).append("label", option.label());
  }

  private static Delivery delivery(Document document) {
    return new Delivery(
        document.getString("_id"),
        State.valueOf(document.getString("state")),
        document.getString("reason"),
        document.getInteger("attempts", 0),
        document.getDate("at").toInstant());
  }

  private static Outgoing outgoing(Document document) {
    return new Outgoing(
        document.getString("_id"),
        new AddressId(document.getString("to")),
        document.getString("text"),
        document.getList("options", Document.class).stream()
            .map(option -> new Option(option.getString("id"), option.getString("label")))
            .toList(),
        document.getString("hint"),
        Outgoing.Priority.valueOf(document.getString("priority")),
        document.getString("about"));
  }
}
