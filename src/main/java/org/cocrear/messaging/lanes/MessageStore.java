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
import org.cocrear.messaging.Leafing;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Remedy;
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

  private final MongoOperations mongo;
  private final DeadLetterStore letters;

  MessageStore(MongoOperations mongo, DeadLetterStore letters) {
    this.mongo = mongo;
    this.letters = letters;
    mongo.indexOps(MESSAGES).createIndex(new Index("to", Sort.Direction.ASC));
    mongo.indexOps(MESSAGES).createIndex(new Index("at", Sort.Direction.ASC));
  }

  /**
   * A message and what became of it.
   *
   * @param pieces how many of its pieces the provider has taken
   * @param unsureSince when a try was made whose answer was lost
   * @param knockedAt when the person was asked to open the conversation, or null
   */
  record Stored(
      Outgoing message,
      Delivery delivery,
      int pieces,
      @Nullable Instant unsureSince,
      @Nullable Instant knockedAt) {

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
            .append("about", message.about())
            .append("leafing", leafing(message)));
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
    return document(id).filter(document -> document.containsKey("to")).map(MessageStore::stored);
  }

  private static Stored stored(Document document) {
    return new Stored(
        outgoing(document),
        delivery(document),
        document.getInteger("pieces", 0),
        instant(document, "unsure"),
        instant(document, "knocked"));
  }

  private static @Nullable Instant instant(Document document, String key) {
    Date date = document.getDate(key);
    return date == null ? null : date.toInstant();
  }

  /** So many pieces of a message are with the provider. */
  void took(String id, int pieces) {
    note(id, Update.update("pieces", pieces).unset("unsure"));
  }

  /** An answer was lost: the message may be with the provider. */
  void unsure(String id, Instant since) {
    note(id, Update.update("unsure", Date.from(since)));
  }

  /** The person was asked to open the conversation. */
  void knocked(String id, Instant at) {
    note(id, Update.update("knocked", Date.from(at)).unset("unsure"));
  }

  /** What a provider's refusal asks for. */
  void remedy(String id, Remedy remedy) {
    note(id, Update.update("remedy", remedy.name()));
  }

  /** It was sent again under another id. */
  void again(String id, String as) {
    note(id, Update.update("again", as));
  }

  private void note(String id, Update update) {
    mongo.updateFirst(Query.query(where("_id").is(id)), update, MESSAGES);
  }

  /** The id under which it was sent last. */
  String latest(String id) {
    String as = document(id).map(document -> document.getString("again")).orElse(null);
    return as == null ? id : latest(as);
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
          .ifPresent(document -> letters.put(document, values));
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
    return letters.newest(limit).stream().map(MessageStore::delivery).toList();
  }

  void erase(AddressId to) {
    Query query = Query.query(where("to").is(to.value()));
    letters.erase(to.value());
    mongo.remove(query, MESSAGES);
  }

  void forget(Instant before) {
    Query settled =
        Query.query(where("at").lt(Date.from(before)).and("state").ne(State.QUEUED.name()));
    letters.forget(before);
    mongo.remove(settled, MESSAGES);
  }

  private Optional<Document> document(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, MESSAGES));
  }

  private static Document state(Document document, State state, Instant now) {
    return document.append("state", state.name()).append("at", Date.from(now));
  }

  /** Kept only where it is not the usual one. */
  private static @Nullable Document leafing(Outgoing message) {
    Leafing said = message.leafing();
    return message.options().isEmpty() || said.equals(Leafing.SPANISH)
        ? null
        : new Document("open", said.open()).append("more", said.more()).append("back", said.back());
  }

  private static Leafing leafing(@Nullable Document kept) {
    return kept == null
        ? Leafing.SPANISH
        : new Leafing(kept.getString("open"), kept.getString("more"), kept.getString("back"));
  }

  private static Document option(Option option) {
    return new Document("id", option.id()).append("label", option.label());
  }

  static Delivery delivery(Document document) {
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
        document.getString("about"),
        leafing(document.get("leafing", Document.class)));
  }
}
