package org.cocrear.studio;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.authoring.FlowSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every revision of a flow that was ever published, whole, with its YAML, its texts and the talks
 * that were kept beside it: {@code {_id: flow/revision}}.
 */
@Repository
class FlowRevisionStore {

  private static final Logger log = LoggerFactory.getLogger(FlowRevisionStore.class);
  private static final String REVISIONS = "flow_revisions";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Step.class, Named.class)
          .addMixIn(Answer.class, Named.class)
          .addMixIn(Condition.class, Named.class)
          .build();

  private final MongoOperations mongo;

  FlowRevisionStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Keeps a revision; again changes nothing but what an older house had left out. */
  void keep(Flow flow, FlowSource source, SortedMap<String, String> talks, Instant at) {
    Update once =
        new Update()
            .setOnInsert("flow", flow.id())
            .setOnInsert("at", Date.from(at))
            .setOnInsert("content", JSON.writeValueAsString(flow));
    mongo.upsert(byId(flow.id(), flow.revision()), once, REVISIONS);
    Update text =
        Update.update("yaml", source.yaml()).set("texts", FlowTexts.stored(source.texts()));
    Query bare = Query.query(id(flow.id(), flow.revision()).and("yaml").exists(false));
    mongo.updateFirst(bare, text, REVISIONS);
    if (!talks.isEmpty()) {
      Update tests = Update.update("talks", FlowTexts.storedTalks(talks));
      mongo.updateFirst(byId(flow.id(), flow.revision()), tests, REVISIONS);
    }
  }

  /** A revision; empty where it was never published, or by a grammar that we no longer read. */
  Optional<Flow> find(String flow, String revision) {
    return stored(flow, revision).flatMap(FlowRevisionStore::read);
  }

  /** What was written for a revision; empty where an older house did not keep it. */
  Optional<FlowSource> source(String flow, String revision) {
    return stored(flow, revision)
        .filter(kept -> kept.containsKey("yaml"))
        .map(kept -> new FlowSource(flow, kept.getString("yaml"), FlowTexts.read(kept)));
  }

  /** The talks that staff kept beside a revision. */
  SortedMap<String, String> talks(String flow, String revision) {
    return stored(flow, revision).map(FlowTexts::readTalks).orElseGet(TreeMap::new);
  }

  /** How many revisions of a flow were published so far. */
  long count(String flow) {
    return mongo.count(Query.query(where("flow").is(flow)), REVISIONS);
  }

  private Optional<Document> stored(String flow, String revision) {
    return Optional.ofNullable(mongo.findOne(byId(flow, revision), Document.class, REVISIONS));
  }

  private static Optional<Flow> read(Document kept) {
    try {
      return Optional.of(JSON.readValue(kept.getString("content"), Flow.class));
    } catch (JacksonException trouble) {
      log.warn("Revision {} can no longer be read: {}", kept.get("_id"), trouble.getMessage());
      return Optional.empty();
    }
  }

  private static Query byId(String flow, String revision) {
    return Query.query(id(flow, revision));
  }

  private static Criteria id(String flow, String revision) {
    return where("_id").is(flow + "/" + revision);
  }

  /** Sealed types say which of them they are. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}
}
