package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Inbox;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Messages that could not be answered, whole, for staff. */
final class SetAsideStore {

  private static final String SET_ASIDE = "set_aside";
  private static final int SHOWN = 200;

  private final MongoOperations mongo;

  SetAsideStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void put(AddressId lane, Waiting message, String reason, Instant now) {
    mongo.save(
        new Document("_id", lane.value() + "/" + message.id())
            .append("lane", lane.value())
            .append("message", message.document())
            .append("reason", reason)
            .append("at", Date.from(now)),
        SET_ASIDE);
  }

  List<Inbox.SetAside> newest() {
    Query query = new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(SHOWN);
    return mongo.find(query, Document.class, SET_ASIDE).stream().map(SetAsideStore::read).toList();
  }

  void erase(AddressId lane) {
    mongo.remove(Query.query(where("lane").is(lane.value())), SET_ASIDE);
  }

  private static Inbox.SetAside read(Document document) {
    return new Inbox.SetAside(
        new AddressId(document.getString("lane")),
        Waiting.of(document.get("message", Document.class)).id(),
        document.getString("reason"),
        document.getDate("at").toInstant());
  }
}
