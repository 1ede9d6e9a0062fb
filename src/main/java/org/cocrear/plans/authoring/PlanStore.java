package org.cocrear.plans.authoring;

import java.util.List;
import org.bson.Document;
import org.cocrear.plans.Plans;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Plans in the collection {@code plans}; the store, not the file, is what counts afterwards. */
class PlanStore {

  private static final String COLLECTION = "plans";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MongoOperations mongo;

  PlanStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Adds a plan unless it is there already. */
  void importOnce(Plans.Known known) {
    Document document = JSON.convertValue(known, Document.class);
    try {
      mongo.insert(document.append("_id", known.plan().id()), COLLECTION);
    } catch (DuplicateKeyException there) {
      return;
    }
  }

  List<Plans.Known> all() {
    return mongo.findAll(Document.class, COLLECTION).stream()
        .map(document -> JSON.convertValue(document, Plans.Known.class))
        .toList();
  }
}
