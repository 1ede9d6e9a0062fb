package org.cocrear.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.cocrear.nlp.authoring.Figures;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Versions with their weights in pieces of a store's size, the last ten of a plan. */
class VersionStore {

  private static final String VERSIONS = "learning_versions";
  private static final String WEIGHTS = "learning_weights";
  private static final String ACTIVE = "learning_active";
  private static final int PIECE = 900_000;
  private static final int KEPT = 10;

  private final MongoOperations mongo;

  VersionStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Weights first: a version that is seen can be read. */
  void keep(Version version, byte[] weights) {
    int pieces = (weights.length + PIECE - 1) / PIECE;
    for (int i = 0; i < pieces; i++) {
      byte[] piece =
          Arrays.copyOfRange(weights, i * PIECE, Math.min(weights.length, (i + 1) * PIECE));
      Document document =
          new Document("_id", version.id() + "/" + i)
              .append("version", version.id())
              .append("bytes", new Binary(piece));
      mongo.save(document, WEIGHTS);
    }
    mongo.save(write(version).append("pieces", pieces), VERSIONS);
    forget(version.planId());
  }

  private void forget(String planId) {
    String active = active(planId);
    all(planId).stream()
        .skip(KEPT)
        .filter(old -> !old.id().equals(active))
        .forEach(
            old -> {
              mongo.remove(byId(old.id()), VERSIONS);
              mongo.remove(Query.query(where("version").is(old.id())), WEIGHTS);
            });
  }

  /** Newest first. */
  List<Version> all(String planId) {
    Query own = Query.query(where("planId").is(planId)).with(Sort.by(Sort.Order.desc("at")));
    return mongo.find(own, Document.class, VERSIONS).stream().map(VersionStore::read).toList();
  }

  Optional<Version> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, VERSIONS))
        .map(VersionStore::read);
  }

  byte[] weights(String id) {
    Document version = mongo.findById(id, Document.class, VERSIONS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; version != null && i < version.getInteger("pieces", 0); i++) {
      Document piece = mongo.findById(id + "/" + i, Document.class, WEIGHTS);
      if (piece == null) {
        throw new IllegalStateException("the weights of " + id + " are not whole");
      }
      bytes.writeBytes(piece.get("bytes", Binary.class).getData());
    }
    return bytes.toByteArray();
  }

  /** Id of the version that all nodes should run; empty for the shipped one. */
  String active(String planId) {
    Document active = mongo.findById(planId, Document.class, ACTIVE);
    return active == null ? "" : active.getString("version");
  }

  void activate(String planId, String id) {
    mongo.upsert(byId(planId), Update.update("version", id), ACTIVE);
  }

  private static Query byId(String id) {
    return Query.query(where("_id").is(id));
  }

  private static Document write(Version version) {
    Trial trial = version.trial();
    return new Document("_id", version.id())
        .append("planId", version.planId())
        .append("at", Date.from(version.at()))
        .append("who", version.who())
        .append("lessons", version.lessons())
        .append("temperature", version.temperature())
        .append("threshold", version.threshold())
        .append("decisionsBefore", write(trial.decisionsBefore()))
        .append("decisions", write(trial.decisions()))
        .append("corpusBefore", write(trial.corpusBefore()))
        .append("corpus", write(trial.corpus()))
        .append("objections", version.objections());
  }

  private static Version read(Document document) {
    return new Version(
        document.getString("_id"),
        document.getString("planId"),
        document.getDate("at").toInstant(),
        document.getString("who"),
        document.getInteger("lessons", 0),
        document.getDouble("temperature"),
        document.getDouble("threshold"),
        new Trial(
            figures(document, "decisionsBefore"),
            figures(document, "decisions"),
            figures(document, "corpusBefore"),
            figures(document, "corpus")),
        document.getList("objections", String.class));
  }

  private static Document write(Figures figures) {
    List<Document> lines =
        figures.axes().stream()
            .map(
                line ->
                    new Document("axis", line.axis())
                        .append("texts", line.texts())
                        .append("precision", line.precision())
                        .append("recall", line.recall()))
            .toList();
    return new Document("texts", figures.texts())
        .append("fair", figures.fair())
        .append("axes", lines);
  }

  private static Figures figures(Document version, String part) {
    Document figures = version.get(part, Document.class);
    List<Figures.Line> lines =
        figures.getList("axes", Document.class).stream()
            .map(
                line ->
                    new Figures.Line(
                        line.getString("axis"),
                        line.getLong("texts"),
                        line.getDouble("precision"),
                        line.getDouble("recall")))
            .toList();
    return new Figures(figures.getLong("texts"), figures.getLong("fair"), lines);
  }
}
