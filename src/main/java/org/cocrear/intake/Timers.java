package org.cocrear.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One small document per lane that has something due: when, and for which talk as it stood. A timer
 * only knocks: the lane decides, in its order, and does nothing for a talk that went on.
 */
class Timers {

  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
  private static final String TIMERS = "timers";
  private static final int BATCH = 500;

  private final MongoOperations mongo;
  private final Inbox inbox;

  Timers(MongoOperations mongo, Inbox inbox) {
    this.mongo = mongo;
    this.inbox = inbox;
  }

  /** Sets a lane's timer, unless a later turn has set it; idempotent. */
  void wind(Deed.Wind wound) {
    Instant at = wound.at();
    Query former =
        Query.query(where("_id").is(wound.lane().value()).and("set").lte(Date.from(wound.set())));
    if (at == null) {
      mongo.remove(former, TIMERS);
      return;
    }
    Update update =
        Update.update("at", Date.from(at))
            .set("set", Date.from(wound.set()))
            .set("mark", wound.mark());
    try {
      mongo.upsert(former, update, TIMERS);
    } catch (DuplicateKeyException aLaterTurnSetIt) {
      LOG.debug("timer of {} stays", wound.lane(), aLaterTurnSetIt);
    }
  }

  /** Knocks for all that is due; whoever repeats it knocks in vain. */
  void knock(Instant now) {
    List<Document> due = due(now);
    while (!due.isEmpty()) {
      due.forEach(this::knock);
      due = due.size() < BATCH ? List.of() : due(now);
    }
  }

  private void knock(Document timer) {
    String lane = timer.getString("_id");
    Instant at = timer.getDate("at").toInstant();
    Instant set = timer.getDate("set").toInstant();
    String id = "timer/" + set.toEpochMilli() + "/" + at.toEpochMilli();
    inbox.knock(new AddressId(lane), id, new Content.Knock("timer", timer.getString("mark")));
    Query same =
        Query.query(
            where("_id").is(lane).and("set").is(Date.from(set)).and("at").is(Date.from(at)));
    mongo.remove(same, TIMERS);
  }

  private List<Document> due(Instant now) {
    Query due =
        Query.query(where("at").lte(Date.from(now))).with(Sort.by("at", "_id")).limit(BATCH);
    return mongo.find(due, Document.class, TIMERS);
  }

  /** When something of this lane is due, for its owner. */
  Optional<Map<String, Object>> of(AddressId lane) {
    return Optional.ofNullable(mongo.findById(lane.value(), Document.class, TIMERS))
        .map(timer -> Map.of("cuándo", timer.getDate("at").toInstant()));
  }

  void erase(AddressId lane) {
    mongo.remove(Query.query(where("_id").is(lane.value())), TIMERS);
  }
}
