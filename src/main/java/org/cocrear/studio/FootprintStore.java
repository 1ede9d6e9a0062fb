package org.cocrear.studio;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.conversations.Footprint;
import org.cocrear.conversations.Footprint.Fate;
import org.cocrear.conversations.Footprints;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * How far each person came in each revision of a flow: one small document, one upsert a turn, with
 * {@code _id} of flow, revision and a hash of the person that holds for that revision only.
 */
@Repository
class FootprintStore implements Footprints {

  private static final String FOOTPRINTS = "flow_footprints";

  private final MongoOperations mongo;

  FootprintStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void keep(Footprint print) {
    String id = print.flow() + "/" + print.revision() + "/" + print.who();
    Update update =
        Update.update("step", print.step())
            .set("fate", print.fate().name())
            .set("at", Date.from(print.at()));
    update.addToSet("reached").each(print.reached().toArray());
    update.addToSet("answered").each(print.answered().toArray());
    mongo.upsert(Query.query(where("_id").is(id)), update, FOOTPRINTS);
  }

  /** How many people came to each step. */
  Map<String, Long> reached(String flow, String revision) {
    return counts(of(flow, revision), unwind("reached"), group("reached").count().as("n"));
  }

  /** How many answered each question. */
  Map<String, Long> answered(String flow, String revision) {
    return counts(of(flow, revision), unwind("answered"), group("answered").count().as("n"));
  }

  /** How many are at each step and were not heard since. */
  Map<String, Long> silent(String flow, String revision, Instant since) {
    Criteria open = of(flow, revision).and("fate").is(Fate.OPEN.name());
    return counts(open.and("at").lt(Date.from(since)), group("step").count().as("n"));
  }

  /** How many left at each step by a word. */
  Map<String, Long> left(String flow, String revision) {
    Criteria gone = of(flow, revision).and("fate").in(Fate.LEFT.name(), Fate.FAILED.name());
    return counts(gone, group("step").count().as("n"));
  }

  /** How many people began. */
  long people(String flow, String revision) {
    return mongo.count(Query.query(of(flow, revision)), FOOTPRINTS);
  }

  /** How many talks are open on a revision. */
  long open(String flow, String revision, Instant since) {
    Criteria open = of(flow, revision).and("fate").is(Fate.OPEN.name());
    return mongo.count(Query.query(open.and("at").gte(Date.from(since))), FOOTPRINTS);
  }

  private Map<String, Long> counts(Criteria which, AggregationOperation... then) {
    List<AggregationOperation> steps = new java.util.ArrayList<>(List.of(match(which)));
    steps.addAll(List.of(then));
    Map<String, Long> counts = new TreeMap<>();
    mongo
        .aggregate(newAggregation(steps), FOOTPRINTS, Document.class)
        .forEach(
            found -> counts.put(found.getString("_id"), found.get("n", Number.class).longValue()));
    return counts;
  }

  /** Ids sort by revision: no other index is needed. */
  private static Criteria of(String flow, String revision) {
    String lead = flow + "/" + revision;
    return where("_id").gte(lead + "/").lt(lead + "0");
  }
}
