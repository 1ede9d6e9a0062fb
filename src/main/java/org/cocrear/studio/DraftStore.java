package org.cocrear.studio;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.conversations.authoring.FlowSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Drafts, one per flow, {@code {_id: flow}}; and each version that was ever kept, {@code {_id:
 * flow/version}}. The version of a draft never goes back, so that its history has no holes.
 */
@Repository
class DraftStore {

  private static final String DRAFTS = "flow_drafts";
  private static final String HISTORY = "flow_draft_history";

  private final MongoOperations mongo;

  DraftStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Optional<FlowDraft> find(String flow) {
    return Optional.ofNullable(mongo.findById(flow, Document.class, DRAFTS)).map(DraftStore::draft);
  }

  List<FlowDraft> open() {
    Query open = Query.query(where("open").is(true)).with(Sort.by("_id"));
    return mongo.find(open, Document.class, DRAFTS).stream().map(DraftStore::draft).toList();
  }

  /** Keeps a version that follows on the one before it; false where another came first. */
  boolean keep(FlowDraft draft) {
    String flow = draft.source().id();
    Document content = document(draft);
    if (draft.version() == 1 ? !insert(flow, content) : !replace(flow, draft.version(), content)) {
      return false;
    }
    Update once = new Update();
    content.forEach(once::setOnInsert);
    mongo.upsert(byId(flow + "/" + draft.version()), once.setOnInsert("flow", flow), HISTORY);
    return true;
  }

  /** Every version, newest first. */
  List<FlowDraft> history(String flow, int limit) {
    Query all =
        Query.query(where("flow").is(flow))
            .with(Sort.by(Sort.Direction.DESC, "version"))
            .limit(limit);
    return mongo.find(all, Document.class, HISTORY).stream().map(DraftStore::draft).toList();
  }

  Optional<FlowDraft> version(String flow, int version) {
    return Optional.ofNullable(mongo.findById(flow + "/" + version, Document.class, HISTORY))
        .map(DraftStore::draft);
  }

  private boolean insert(String flow, Document content) {
    try {
      mongo.insert(new Document(content).append("_id", flow), DRAFTS);
      return true;
    } catch (DuplicateKeyException other) {
      return false;
    }
  }

  private boolean replace(String flow, int version, Document content) {
    Update update = new Update();
    content.forEach(update::set);
    Query before = Query.query(where("_id").is(flow).and("version").is(version - 1));
    return mongo.updateFirst(before, update, DRAFTS).getMatchedCount() == 1;
  }

  private static Query byId(String id) {
    return Query.query(where("_id").is(id));
  }

  private static Document document(FlowDraft draft) {
    return new Document("version", draft.version())
        .append("source", draft.source().id())
        .append("yaml", draft.source().yaml())
        .append("texts", FlowTexts.stored(draft.source().texts()))
        .append("talks", FlowTexts.storedTalks(draft.talks()))
        .append("by", draft.by())
        .append("at", Date.from(draft.at()))
        .append("open", draft.open());
  }

  private static FlowDraft draft(Document stored) {
    return new FlowDraft(
        stored.getInteger("version"),
        new FlowSource(
            stored.getString("source"), stored.getString("yaml"), FlowTexts.read(stored)),
        FlowTexts.readTalks(stored),
        stored.getString("by"),
        stored.getDate("at").toInstant(),
        stored.getBoolean("open"));
  }
}
