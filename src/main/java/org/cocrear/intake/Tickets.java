package org.cocrear.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.participants.ParticipantId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tickets that open a person's own data to whoever bears them, for a short time. */
class Tickets {

  private static final String COLLECTION = "tickets";

  private final MongoOperations mongo;
  private final Clock clock;

  Tickets(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void lend(Deed.Lend lent) {
    mongo.save(
        new Document("_id", lent.ticket())
            .append("who", lent.who().value())
            .append("locale", lent.locale())
            .append("until", lent.until()),
        COLLECTION);
  }

  Optional<Bearer> bearer(String ticket) {
    Document found = mongo.findById(ticket, Document.class, COLLECTION);
    return Optional.ofNullable(found)
        .map(Bearer::of)
        .filter(bearer -> clock.instant().isBefore(bearer.until()));
  }

  /** Until when each ticket of a person opens their data. */
  List<Map<String, Object>> of(ParticipantId who) {
    return mongo.find(theirs(who), Document.class, COLLECTION).stream()
        .map(found -> Map.<String, Object>of("until", found.getDate("until").toInstant()))
        .toList();
  }

  /** Forgets those of a person. */
  void erase(ParticipantId who) {
    mongo.remove(theirs(who), COLLECTION);
  }

  /** Those of one open the data of the other from now on. */
  void pass(ParticipantId from, ParticipantId into) {
    mongo.updateMulti(theirs(from), Update.update("who", into.value()), COLLECTION);
  }

  private static Query theirs(ParticipantId who) {
    return Query.query(Criteria.where("who").is(who.value()));
  }

  /** Forgets those that have run out. */
  void purge() {
    mongo.remove(Query.query(Criteria.where("until").lt(clock.instant())), COLLECTION);
  }

  /** Whose data a ticket opens. */
  record Bearer(ParticipantId who, String locale, Instant until) {

    private static Bearer of(Document stored) {
      return new Bearer(
          new ParticipantId(stored.getString("who")),
          stored.getString("locale"),
          stored.getDate("until").toInstant());
    }
  }
}
