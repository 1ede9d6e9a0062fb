package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Small documents that ring for lanes: when to look next, and for how many arrivals. */
final class DueStore {

  private static final String DUE = "lanes_due";

  private final MongoOperations mongo;

  DueStore(MongoOperations mongo) {
    this.mongo = mongo;
    mongo.indexOps(DUE).createIndex(new Index("at", Sort.Direction.ASC));
  }

  /** Something came: look now at the latest. */
  void ring(AddressId lane, long arrivals, Instant now) {
    Query query = Query.query(where("_id").is(lane.value()));
    Update update = new Update().max("arrivals", arrivals).min("at", Date.from(now));
    try {
      mongo.upsert(query, update, DUE);
    } catch (DuplicateKeyException anotherRangFirst) {
      mongo.updateFirst(query, update, DUE);
    }
  }

  /** Look again then, unless something came meanwhile. */
  void postpone(Lane lane, Instant then) {
    Update update = new Update().set("arrivals", lane.arrivals()).set("at", Date.from(then));
    try {
      mongo.upsert(upTo(lane), update, DUE);
    } catch (DuplicateKeyException somethingCame) {
      return;
    }
  }

  /** Nothing is left to do, unless something came meanwhile. */
  void silence(Lane lane) {
    mongo.remove(upTo(lane), DUE);
  }

  /** The lane is gone. */
  void silence(AddressId lane) {
    mongo.remove(Query.query(where("_id").is(lane.value())), DUE);
  }

  List<AddressId> due(Instant now, int limit) {
    Query query = Query.query(where("at").lte(Date.from(now))).with(Sort.by("at")).limit(limit);
    return mongo.find(query, Document.class, DUE).stream()
        .map(document -> new AddressId(document.getString("_id")))
        .toList();
  }

  private static Query upTo(Lane lane) {
    return Query.query(where("_id").is(lane.id().value()).and("arrivals").lte(lane.arrivals()));
  }
}
