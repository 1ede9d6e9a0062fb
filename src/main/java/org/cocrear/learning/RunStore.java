package org.cocrear.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One node at a time trains a plan's model: its claim, and how far it is, for all to see. */
class RunStore {

  private static final String RUNS = "learning_runs";
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final int DONE = 100;

  private final MongoOperations mongo;
  private final Clock clock;

  RunStore(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Whether this night is ours: whoever asks first has it. */
  boolean claimNight(String planId, LocalDate night) {
    return inserted(new Document("_id", planId + "/" + night));
  }

  /** Whether the training is ours from now on. */
  boolean claim(String planId, String who) {
    Instant now = clock.instant();
    inserted(new Document("_id", planId).append("until", Date.from(Instant.EPOCH)));
    Query free = Query.query(where("_id").is(planId).and("until").lt(Date.from(now)));
    Update ours =
        Update.update("until", Date.from(now.plus(LEASE)))
            .set("who", who)
            .set("since", Date.from(now))
            .set("percent", 0)
            .set("step", "Empieza");
    return mongo.updateFirst(free, ours, RUNS).getModifiedCount() == 1;
  }

  void step(String planId, int percent, String step) {
    Update update =
        Update.update("percent", percent)
            .set("step", step)
            .set("until", Date.from(clock.instant().plus(LEASE)));
    mongo.updateFirst(byId(planId), update, RUNS);
  }

  /** Gives the claim back. */
  void end(String planId, String outcome) {
    Update update =
        Update.update("percent", DONE).set("step", outcome).set("until", Date.from(Instant.EPOCH));
    mongo.updateFirst(byId(planId), update, RUNS);
  }

  Optional<Run> last(String planId) {
    return Optional.ofNullable(mongo.findById(planId, Document.class, RUNS))
        .filter(run -> run.containsKey("since"))
        .map(
            run ->
                new Run(
                    run.getString("who"),
                    run.getDate("since").toInstant(),
                    run.getInteger("percent", 0),
                    run.getString("step"),
                    run.getDate("until").toInstant()));
  }

  private boolean inserted(Document document) {
    try {
      mongo.insert(document, RUNS);
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  private static Query byId(String id) {
    return Query.query(where("_id").is(id));
  }
}
