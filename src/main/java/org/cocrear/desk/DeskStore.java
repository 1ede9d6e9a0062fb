package org.cocrear.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.desk.Call.Line;
import org.cocrear.messaging.AddressId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document per call; {@code due} holds the numbers of the lines that are still to be sent. */
class DeskStore {

  private static final Logger LOG = LoggerFactory.getLogger(DeskStore.class);
  private static final String CALLS = "desk_calls";

  private final MongoOperations mongo;

  DeskStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void open(String id, AddressId lane, String reason, List<Line> before, Instant since) {
    Document call =
        new Document("_id", id)
            .append("lane", lane.value())
            .append("reason", reason)
            .append("since", Date.from(since))
            .append("open", true)
            .append("before", before.stream().map(line -> write("before", line)).toList())
            .append("lines", List.of())
            .append("due", List.of());
    try {
      mongo.insert(call, CALLS);
    } catch (DuplicateKeyException e) {
      LOG.debug("called already", e);
    }
  }

  boolean has(String id) {
    return mongo.exists(Query.query(Criteria.where("_id").is(id)), CALLS);
  }

  Optional<Document> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, CALLS));
  }

  Optional<Document> openOf(AddressId lane) {
    Criteria open = Criteria.where("lane").is(lane.value()).and("open").is(true);
    return Optional.ofNullable(mongo.findOne(Query.query(open), Document.class, CALLS));
  }

  List<Document> open() {
    Query open = Query.query(Criteria.where("open").is(true)).with(Sort.by("since", "_id"));
    return mongo.find(open, Document.class, CALLS);
  }

  List<Document> due() {
    Query due = Query.query(Criteria.where("due.0").exists(true)).limit(100);
    return mongo.find(due, Document.class, CALLS);
  }

  List<Document> of(Collection<AddressId> lanes) {
    Query own = Query.query(in(lanes)).with(Sort.by("since", "_id"));
    return mongo.find(own, Document.class, CALLS);
  }

  boolean heard(AddressId lane, String lineId) {
    Criteria line = Criteria.where("lane").is(lane.value()).and("lines.id").is(lineId);
    return mongo.exists(Query.query(line), CALLS);
  }

  /** Keeps a line of the person, unless it is there. */
  void hear(String call, String lineId, Line line) {
    Criteria unheard =
        Criteria.where("_id").is(call).and("open").is(true).and("lines.id").ne(lineId);
    mongo.updateFirst(Query.query(unheard), new Update().push("lines", write(lineId, line)), CALLS);
  }

  /** Adds the staff's line as number {@code n} and marks it to be sent; false if that was taken. */
  boolean say(String call, int n, Line line) {
    Criteria next = Criteria.where("_id").is(call).and("open").is(true).and("lines").size(n);
    Update said = new Update().push("lines", write("say/" + n, line)).push("due", n);
    return mongo.updateFirst(Query.query(next), said, CALLS).getMatchedCount() == 1;
  }

  void sent(String call, int n) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(call)), new Update().pull("due", n), CALLS);
  }

  void close(String call, String who, Instant at) {
    Criteria open = Criteria.where("_id").is(call).and("open").is(true);
    Update closed =
        Update.update("open", false)
            .set("closedBy", who)
            .set("closedAt", Date.from(at))
            .set("back", true);
    mongo.updateFirst(Query.query(open), closed, CALLS);
  }

  void take(String call, String who) {
    Criteria free = Criteria.where("_id").is(call).and("open").is(true).and("taken").is(null);
    mongo.updateFirst(Query.query(free), Update.update("taken", who), CALLS);
  }

  /** Closed ones whose talks were not handed back yet, all they said being sent. */
  List<Document> back() {
    Criteria back = Criteria.where("back").is(true).and("due.0").exists(false);
    return mongo.find(Query.query(back).limit(100), Document.class, CALLS);
  }

  void handedBack(String call) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(call)), new Update().unset("back"), CALLS);
  }

  void erase(Collection<AddressId> lanes) {
    mongo.remove(Query.query(in(lanes)), CALLS);
  }

  static Call read(Document call) {
    return new Call(
        call.getString("_id"),
        call.getString("reason"),
        call.getDate("since").toInstant(),
        lines(call, "before"),
        lines(call),
        call.getString("taken"));
  }

  static List<Line> lines(Document call) {
    return lines(call, "lines");
  }

  private static List<Line> lines(Document call, String which) {
    return call.getList(which, Document.class, List.of()).stream()
        .map(
            line ->
                new Line(
                    line.getString("who"),
                    line.getString("text"),
                    line.getDate("at").toInstant(),
                    line.getString("media")))
        .toList();
  }

  private static Document write(String id, Line line) {
    return new Document("id", id)
        .append("who", line.who())
        .append("text", line.text())
        .append("at", Date.from(line.at()))
        .append("media", line.media());
  }

  private static Criteria in(Collection<AddressId> lanes) {
    return Criteria.where("lane").in(lanes.stream().map(AddressId::value).toList());
  }
}
