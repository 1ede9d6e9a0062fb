package org.cocrear.channels.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Option;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The simulated talks: one document per address, its lines in the order they were written. */
class SimulatorStore {

  private static final String TALKS = "simulator_talks";
  private static final String ERASED = "(borrado)";

  private final MongoOperations mongo;

  SimulatorStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Appends a line unless one of that id is there; returns whether it is new. */
  boolean append(Address address, Line line) {
    Query absent = Query.query(byId(address).and("lines.id").ne(line.id()));
    try {
      mongo.upsert(absent, new Update().push("lines", document(line)), TALKS);
      return true;
    } catch (DuplicateKeyException e) {
      return appendToOld(address, line);
    }
  }

  // the key exists: either the line is there, or another writer created the talk a moment before
  private boolean appendToOld(Address address, Line line) {
    Query absent = Query.query(byId(address).and("lines.id").ne(line.id()));
    Update push = new Update().push("lines", document(line));
    return mongo.updateFirst(absent, push, TALKS).getModifiedCount() == 1;
  }

  /** All lines, oldest first. */
  List<Line> lines(Address address) {
    Document talk = mongo.findOne(Query.query(byId(address)), Document.class, TALKS);
    return talk == null
        ? List.of()
        : talk.getList("lines", Document.class).stream().map(SimulatorStore::line).toList();
  }

  /**
   * Forgets what was said. Only that the person wrote last stays, without the words, so that
   * whoever asked for it sees the answer to it.
   */
  void erase(Address address) {
    List<Line> lines = lines(address);
    List<String> ids = lines.stream().map(Line::id).toList();
    Line last = lines.reversed().stream().filter(Line::in).findFirst().orElse(null);
    if (last == null) {
      mongo.remove(Query.query(byId(address)), TALKS);
      return;
    }
    List<String> before = ids.subList(0, ids.indexOf(last.id()));
    Document old = new Document("id", new Document("$in", before));
    mongo.updateFirst(Query.query(byId(address)), new Update().pull("lines", old), TALKS);
    Query ofLast = Query.query(byId(address).and("lines.id").is(last.id()));
    mongo.updateFirst(ofLast, Update.update("lines.$.text", ERASED), TALKS);
  }

  private static Criteria byId(Address address) {
    byte[] name = (address.channel().key() + ":" + address.theirs()).getBytes(UTF_8);
    return Criteria.where("_id").is(UUID.nameUUIDFromBytes(name).toString());
  }

  private static Document document(Line line) {
    return new Document("id", line.id())
        .append("in", line.in())
        .append("text", line.text())
        .append("options", line.options().stream().map(SimulatorStore::document).toList())
        .append("at", Date.from(line.at()));
  }

  private static Document document(Option option) {
    return new Document("id", option.id()).append("label", option.label());
  }

  private static Line line(Document document) {
    List<Option> options =
        document.getList("options", Document.class).stream()
            .map(o -> new Option(o.getString("id"), o.getString("label")))
            .toList();
    Instant at = document.getDate("at").toInstant();
    return new Line(
        document.getString("id"),
        document.getBoolean("in"),
        document.getString("text"),
        options,
        at);
  }
}
