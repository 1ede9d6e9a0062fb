package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document per address: what waits, the session, the journal. All changes are atomic. */
final class LaneStore {

  static final String LANES = "lanes";
  private static final int SEEN = 500;

  private final MongoOperations mongo;

  LaneStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Adds a message unless it was seen; the count of arrivals if it is new. */
  OptionalLong add(AddressId id, Waiting message) {
    try {
      return add(id, message, true);
    } catch (DuplicateKeyException theLaneExists) {
      return add(id, message, false);
    }
  }

  /** Adds to a lane that is there; the count of arrivals if it is new. */
  OptionalLong addIfThere(AddressId id, Waiting message) {
    return add(id, message, false);
  }

  private OptionalLong add(AddressId id, Waiting message, boolean upsert) {
    Criteria unseen =
        where("_id").is(id.value()).and("seen").ne(message.id()).and("waiting.id").ne(message.id());
    Update update =
        new Update()
            .push("waiting", message.document())
            .inc("arrivals", 1L)
            .push("seen")
            .slice(-SEEN)
            .each(message.id());
    FindAndModifyOptions options = FindAndModifyOptions.options().returnNew(true).upsert(upsert);
    Query query = Query.query(unseen);
    query.fields().include("arrivals");
    Document lane = mongo.findAndModify(query, update, options, Document.class, LANES);
    return lane == null ? OptionalLong.empty() : OptionalLong.of(Lane.number(lane, "arrivals"));
  }

  Optional<Lane> find(AddressId id) {
    Query query = Query.query(where("_id").is(id.value()));
    query.fields().exclude("seen");
    return Optional.ofNullable(mongo.findOne(query, Document.class, LANES)).map(Lane::of);
  }

  /** Writes down a turn and takes the lease; empty if another was faster. */
  Optional<Lane> journal(Lane lane, Lane.Journal journal, String owner, Instant until) {
    Update update =
        new Update()
            .set("journal", journal.document())
            .set("owner", owner)
            .set("until", Date.from(until))
            .unset("failures")
            .unset("erased");
    return compareAndSet(lane, update);
  }

  /** Takes the lease of a turn that is written down already. */
  Optional<Lane> lease(Lane lane, String owner, Instant until) {
    return compareAndSet(lane, new Update().set("owner", owner).set("until", Date.from(until)));
  }

  /** The turn is carried out: next session in, journal and taken messages out. */
  Optional<Lane> finish(Lane lane, Lane.Journal journal) {
    Update update = free(new Update()).unset("journal");
    update.pull("waiting", new Document("id", new Document("$in", journal.taken())));
    return compareAndSet(lane, withSession(update, journal.session()));
  }

  /** The oldest message is given up. */
  Optional<Lane> dropOldest(Lane lane) {
    Update update = free(new Update());
    update.pull("waiting", new Document("id", lane.waiting().getFirst().id()));
    return compareAndSet(lane, update);
  }

  /** Something failed: counted, the lease given back. */
  Optional<Lane> stumble(Lane lane) {
    return compareAndSet(
        lane, new Update().unset("owner").unset("until").set("failures", lane.failures() + 1));
  }

  /** Empties the session; the lane itself goes when it has been silent for a while. */
  void erase(AddressId id, Instant now) {
    Query lane = Query.query(where("_id").is(id.value()));
    mongo.updateFirst(lane, new Update().unset("session").min("erased", Date.from(now)), LANES);
    Query underWay = Query.query(where("_id").is(id.value()).and("journal").exists(true));
    mongo.updateFirst(underWay, new Update().set("journal.session", null), LANES);
  }

  boolean remove(Lane lane) {
    Query query = unchanged(lane);
    query.addCriteria(where("arrivals").is(lane.arrivals()));
    return mongo.remove(query, LANES).getDeletedCount() > 0;
  }

  private Optional<Lane> compareAndSet(Lane lane, Update update) {
    update.inc("version", 1L);
    Query query = unchanged(lane);
    query.fields().exclude("seen");
    return Optional.ofNullable(
            mongo.findAndModify(
                query,
                update,
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                LANES))
        .map(Lane::of);
  }

  private static Query unchanged(Lane lane) {
    Instant erased = lane.erased();
    return Query.query(
        where("_id")
            .is(lane.id().value())
            .and("version")
            .is(lane.version() == 0 ? null : lane.version())
            .and("erased")
            .is(erased == null ? null : Date.from(erased)));
  }

  private static Update free(Update update) {
    return update.unset("owner").unset("until").unset("failures");
  }

  private static Update withSession(Update update, @Nullable String session) {
    return session == null ? update.unset("session") : update.set("session", session);
  }
}
