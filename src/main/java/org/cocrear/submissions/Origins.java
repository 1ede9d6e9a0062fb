package org.cocrear.submissions;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** By which links and QR codes the authors of submissions came (R13). */
public class Origins {

  /** The field of a submission that keeps the code. */
  public static final String FIELD = "source";

  private final MongoOperations mongo;

  Origins(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** How many submissions came by each code. */
  public SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    Query came = Query.query(Criteria.where("fields.name").is(FIELD));
    came.fields().include("fields");
    for (Document submission : mongo.find(came, Document.class, SubmissionStore.SUBMISSIONS)) {
      submission.getList("fields", Document.class, List.of()).stream()
          .filter(field -> FIELD.equals(field.getString("name")))
          .forEach(field -> counts.merge(field.getString("value"), 1L, Long::sum));
    }
    return counts;
  }
}
