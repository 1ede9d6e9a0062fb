package org.cocrear.studio;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.studio.Publication.Running;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Which revisions staff published, oldest first, one document per flow: {@code {_id: flow}}. */
@Repository
class PublicationStore {

  private static final String PUBLICATIONS = "flow_publications";

  private final MongoOperations mongo;

  PublicationStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** The publications of each flow that staff ever published, the first as it was shipped. */
  SortedMap<String, List<Publication>> all() {
    SortedMap<String, List<Publication>> all = new TreeMap<>();
    mongo
        .findAll(Document.class, PUBLICATIONS)
        .forEach(
            stored ->
                all.put(
                    stored.getString("_id"),
                    stored.getList("revisions", Document.class).stream()
                        .map(PublicationStore::publication)
                        .toList()));
    return all;
  }

  /** Begins the list of a flow with what was published so far; again changes nothing. */
  void begin(String flow, List<Publication> before) {
    try {
      mongo.insert(
          new Document("_id", flow)
              .append("count", before.size())
              .append("revisions", before.stream().map(PublicationStore::document).toList()),
          PUBLICATIONS);
    } catch (DuplicateKeyException there) {
      // somebody began it before: that one counts
      return;
    }
  }

  /** Publishes; false where another publication came first. */
  boolean append(String flow, int count, Publication publication) {
    Query before = Query.query(where("_id").is(flow).and("count").is(count));
    Update push = new Update().inc("count", 1).push("revisions", document(publication));
    return mongo.updateFirst(before, push, PUBLICATIONS).getModifiedCount() == 1;
  }

  private static Document document(Publication publication) {
    return new Document("revision", publication.revision())
        .append("running", publication.running().name())
        .append("by", publication.by())
        .append("at", Date.from(publication.at()))
        .append("note", publication.note());
  }

  private static Publication publication(Document stored) {
    Instant at = stored.getDate("at").toInstant();
    return new Publication(
        stored.getString("revision"),
        Running.valueOf(stored.getString("running")),
        stored.getString("by"),
        at,
        stored.getString("note"));
  }
}
