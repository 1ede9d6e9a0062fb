package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What was given up and not sent again: copies of messages, without their texts. */
final class DeadLetterStore {

  private static final String UNDELIVERED = "undelivered";
  private static final List<String> KEPT = List.of("_id", "to", "attempts", "remedy");

  private final MongoOperations mongo;

  DeadLetterStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void put(Document message, Document values) {
    Document copy = new Document(message);
    copy.keySet().retainAll(KEPT);
    copy.putAll(values);
    mongo.save(copy, UNDELIVERED);
  }

  List<Document> newest(int limit) {
    Query query =
        Query.query(where("again").exists(false))
            .with(Sort.by(Sort.Direction.DESC, "at"))
            .limit(limit);
    return mongo.find(query, Document.class, UNDELIVERED);
  }

  Optional<Document> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, UNDELIVERED));
  }

  void again(String id, String as) {
    mongo.updateFirst(byId(id), Update.update("again", as), UNDELIVERED);
  }

  void erase(String to) {
    mongo.remove(Query.query(where("to").is(to)), UNDELIVERED);
  }

  void forget(Instant before) {
    mongo.remove(Query.query(where("at").lt(Date.from(before))), UNDELIVERED);
  }

  private static Query byId(String id) {
    return Query.query(where("_id").is(id));
  }
}
