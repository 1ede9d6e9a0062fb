package org.cocrear.participants;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Short codes that join two channels, each for one use and a short time; and who guessed wrong. */
class LinkCodes {

  static final Duration LASTS = Duration.ofMinutes(10);
  static final int WRONG_TRIES = 5;

  private static final Logger LOG = LoggerFactory.getLogger(LinkCodes.class);
  private static final String CODES = "link_codes";
  private static final String GUESSES = "link_guesses";
  private static final Duration BARRED = Duration.ofHours(1);
  private static final int CODE_BELOW = 1_000_000;

  private final MongoOperations mongo;
  private final SecureRandom random = new SecureRandom();

  LinkCodes(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Who offers a code, and where they said so. */
  record Offer(ParticipantId who, AddressId at) {}

  /** Reserves a code; the same event finds the same code. */
  String reserve(String event, ParticipantId who, AddressId at, Instant now) {
    mongo.remove(Query.query(Criteria.where("until").lte(Date.from(now))), CODES);
    Document mine =
        mongo.findOne(Query.query(Criteria.where("event").is(event)), Document.class, CODES);
    while (mine == null) {
      String code = "%06d".formatted(random.nextInt(CODE_BELOW));
      Document fresh =
          new Document("_id", code)
              .append("event", event)
              .append("who", who.value())
              .append("at", at.value())
              .append("until", Date.from(now.plus(LASTS)));
      mine = inserted(fresh) ? fresh : null;
    }
    return String.valueOf(mine.getString("_id"));
  }

  /** Takes a code for an address, unless it is none, spent or too old. */
  Optional<Offer> take(String code, AddressId by, Instant now) {
    Criteria open =
        Criteria.where("_id")
            .is(code)
            .and("until")
            .gt(Date.from(now))
            .and("by")
            .in(null, by.value());
    Document taken =
        mongo.findAndModify(
            Query.query(open),
            Update.update("by", by.value()),
            FindAndModifyOptions.options().returnNew(true),
            Document.class,
            CODES);
    return Optional.ofNullable(taken)
        .map(
            offer ->
                new Offer(
                    new ParticipantId(offer.getString("who")),
                    new AddressId(offer.getString("at"))));
  }

  /** Notes a wrong guess of an address. */
  void wrong(String event, AddressId by, Instant now) {
    Update guess = new Update().addToSet("events", event).set("at", Date.from(now));
    Query theirs = Query.query(Criteria.where("_id").is(by.value()));
    try {
      mongo.upsert(theirs, guess, GUESSES);
    } catch (DuplicateKeyException e) {
      mongo.updateFirst(theirs, guess, GUESSES);
    }
  }

  /** Whether an address guessed wrong too often of late. */
  boolean barred(AddressId by, Instant now) {
    mongo.remove(Query.query(Criteria.where("at").lte(Date.from(now.minus(BARRED)))), GUESSES);
    Document guesses = mongo.findById(by.value(), Document.class, GUESSES);
    return guesses != null
        && guesses.getList("events", String.class, List.of()).size() >= WRONG_TRIES;
  }

  /** Forgets what is about a person. */
  void erase(ParticipantId who, List<AddressId> addresses) {
    mongo.remove(Query.query(Criteria.where("who").is(who.value())), CODES);
    addresses.forEach(
        address -> mongo.remove(Query.query(Criteria.where("_id").is(address.value())), GUESSES));
  }

  private boolean inserted(Document code) {
    try {
      mongo.insert(code, CODES);
      return true;
    } catch (DuplicateKeyException e) {
      LOG.debug("that code is out already", e);
      return false;
    }
  }
}
