package org.cocrear.participants;

import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One document per participant, and one claim per address: {@code {_id: address, participant}}. The
 * claim's {@code _id} is the judge of who an address belongs to, on shards too.
 */
class ParticipantStore {

  private static final Logger LOG = LoggerFactory.getLogger(ParticipantStore.class);
  private static final String PEOPLE = "participants";
  private static final String CLAIMS = "participant_addresses";
  private static final String ALIASES = "participant_aliases";

  private final MongoOperations mongo;

  ParticipantStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Whose an address is. */
  Optional<ParticipantId> owner(AddressId address) {
    return Optional.ofNullable(mongo.findById(address.value(), Document.class, CLAIMS))
        .map(claim -> new ParticipantId(claim.getString("participant")));
  }

  /** Claims an address for a new pseudonym, unless somebody has it; says who has it now. */
  ParticipantId claim(AddressId address) {
    String pseudonym = UUID.randomUUID().toString();
    Document claim = new Document("_id", address.value()).append("participant", pseudonym);
    insertUnlessThere(claim, CLAIMS);
    return owner(address).orElseThrow();
  }

  /** Makes the person unless they are there. */
  void make(ParticipantId id, AddressId address, String locale) {
    Document person =
        new Document("_id", id.value())
            .append("addresses", List.of(address.value()))
            .append("locale", locale)
            .append("greeted", false)
            .append("proofs", List.of())
            .append("consents", List.of());
    insertUnlessThere(person, PEOPLE);
  }

  /** A person by pseudonym, also by one that was joined with theirs. */
  Optional<Document> find(ParticipantId id) {
    return found(id.value()).or(() -> alias(id).flatMap(this::found));
  }

  private Optional<Document> found(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, PEOPLE));
  }

  private Optional<String> alias(ParticipantId id) {
    return Optional.ofNullable(mongo.findById(id.value(), Document.class, ALIASES))
        .map(alias -> alias.getString("into"));
  }

  /** One pseudonym leads to another from now on. */
  void alias(ParticipantId from, ParticipantId into) {
    Update leads = Update.update("into", into.value());
    mongo.updateMulti(Query.query(Criteria.where("into").is(from.value())), leads, ALIASES);
    insertUnlessThere(new Document("_id", from.value()).append("into", into.value()), ALIASES);
  }

  /** Takes over what stands in another person's document, and their addresses. */
  void absorb(ParticipantId into, Document other) {
    for (AddressId address : addresses(other)) {
      change(into, new Update().addToSet("addresses", address.value()));
      Criteria theirs =
          Criteria.where("_id").is(address.value()).and("participant").is(other.getString("_id"));
      mongo.updateFirst(Query.query(theirs), Update.update("participant", into.value()), CLAIMS);
    }
    for (String list : List.of("proofs", "consents")) {
      other.getList(list, Document.class).forEach(event -> append(into, list, event, new Update()));
    }
    for (String field : List.of("source", "stoppedAt")) {
      if (other.get(field) != null) {
        setOnce(into, field, other.get(field));
      }
    }
  }

  /** Gives an address back to who writes there. */
  void part(ParticipantId who, AddressId address) {
    change(who, new Update().pull("addresses", address.value()));
    release(who, address);
  }

  /** Puts an address first. */
  void first(ParticipantId who, AddressId address) {
    for (Document person = found(who.value()).orElse(null);
        person != null && addresses(person).contains(address);
        person = found(who.value()).orElse(null)) {
      List<String> now = person.getList("addresses", String.class);
      List<String> wanted =
          Stream.concat(Stream.of(address.value()), now.stream()).distinct().toList();
      Criteria unchanged = Criteria.where("_id").is(who.value()).and("addresses").is(now);
      UpdateResult result =
          mongo.updateFirst(Query.query(unchanged), Update.update("addresses", wanted), PEOPLE);
      if (result.getMatchedCount() > 0) {
        return;
      }
    }
  }

  /** How many people came by each code. */
  SortedMap<String, Long> bySource() {
    SortedMap<String, Long> counts = new TreeMap<>();
    Query came = Query.query(Criteria.where("source").exists(true));
    came.fields().include("source");
    mongo
        .find(came, Document.class, PEOPLE)
        .forEach(person -> counts.merge(String.valueOf(person.getString("source")), 1L, Long::sum));
    return counts;
  }

  List<Document> erasing() {
    return mongo.find(
        Query.query(Criteria.where("erasing").exists(true)).limit(100), Document.class, PEOPLE);
  }

  /** Changes a person who is there. */
  void change(ParticipantId id, Update change) {
    mongo.updateFirst(byId(id.value()), change, PEOPLE);
  }

  /** Sets a field that has no value yet. */
  UpdateResult setOnce(ParticipantId id, String field, Object value) {
    Criteria unset = Criteria.where("_id").is(id.value()).and(field).exists(false);
    return mongo.updateFirst(Query.query(unset), Update.update(field, value), PEOPLE);
  }

  /** Appends to a list, and changes more in the same write, unless the event was taken before. */
  void append(ParticipantId id, String list, Document event, Update more) {
    Criteria unseen =
        Criteria.where("_id").is(id.value()).and(list + ".event").ne(event.getString("event"));
    mongo.updateFirst(Query.query(unseen), more.push(list, event), PEOPLE);
  }

  /** Gives an address back, if it is still this person's. */
  void release(ParticipantId id, AddressId address) {
    Criteria own = Criteria.where("_id").is(address.value()).and("participant").is(id.value());
    mongo.remove(Query.query(own), CLAIMS);
  }

  void remove(ParticipantId id) {
    mongo.remove(byId(id.value()), PEOPLE);
  }

  void removeAliases(ParticipantId id) {
    mongo.remove(Query.query(Criteria.where("into").is(id.value())), ALIASES);
  }

  private void insertUnlessThere(Document document, String collection) {
    try {
      mongo.insert(document, collection);
    } catch (DuplicateKeyException e) {
      LOG.debug("somebody was faster in {}", collection, e);
    }
  }

  static Participant read(Document person) {
    return new Participant(
        new ParticipantId(person.getString("_id")),
        addresses(person),
        person.getString("locale"),
        person.getBoolean("greeted", false),
        instant(person, "stoppedAt"),
        person.getString("source"));
  }

  static List<AddressId> addresses(Document person) {
    return person.getList("addresses", String.class).stream().map(AddressId::new).toList();
  }

  static @Nullable Instant instant(Document document, String field) {
    Date date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
