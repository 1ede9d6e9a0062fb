package org.cocrear.plans;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commitments in the collection {@code commitments}, one document each, so that a change, its line
 * of history and its news are one write. Documents keep the true dates; what comes out and goes in
 * is moved where the plan is on trial.
 */
class CommitmentStore {

  private static final String COLLECTION = "commitments";
  private static final int TRIES = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MongoOperations mongo;
  private final Plans plans;

  CommitmentStore(MongoOperations mongo, Plans plans) {
    this.mongo = mongo;
    this.plans = plans;
  }

  /** Adds; false where the id is there already. */
  boolean insert(StoredCommitment stored) {
    try {
      mongo.insert(document(stored), COLLECTION);
      return true;
    } catch (DuplicateKeyException there) {
      return false;
    }
  }

  /**
   * Changes one by compare-and-set; whoever loses computes again on what won. Nothing is written
   * where nothing changes.
   */
  StoredCommitment change(String id, UnaryOperator<StoredCommitment> change) {
    for (int tries = 0; tries < TRIES; tries++) {
      StoredCommitment before = find(id).orElseThrow(() -> new NoSuchElementException(id));
      StoredCommitment after = change.apply(before);
      if (after.version() == before.version() || replace(before.version(), after)) {
        return after;
      }
    }
    throw new OptimisticLockingFailureException(id);
  }

  private boolean replace(long version, StoredCommitment stored) {
    Criteria expected = where("_id").is(stored.commitment().id()).and("version").is(version);
    return mongo.findAndReplace(
            query(expected), document(stored), FindAndReplaceOptions.none(), COLLECTION)
        != null;
  }

  Optional<StoredCommitment> find(String id) {
    return some(where("_id").is(id)).stream().findFirst();
  }

  Optional<StoredCommitment> withMilestone(String milestoneId) {
    return some(where("commitment.milestones.id").is(milestoneId)).stream().findFirst();
  }

  List<StoredCommitment> ofPlan(String planId) {
    return some(where("commitment.planId").is(planId));
  }

  List<StoredCommitment> withNews() {
    return some(where("news.0").exists(true));
  }

  /** Takes news away; the version moves, so that no earlier copy brings it back. */
  void drop(String newsId) {
    mongo.updateMulti(
        query(where("news.id").is(newsId)),
        new Update().pull("news", new Document("id", newsId)).inc("version", 1),
        COLLECTION);
  }

  private List<StoredCommitment> some(Criteria criteria) {
    return mongo.find(query(criteria).with(Sort.by("_id")), Document.class, COLLECTION).stream()
        .map(this::stored)
        .toList();
  }

  private Document document(StoredCommitment stored) {
    long shift = plans.shift(stored.commitment().planId());
    Document document = JSON.convertValue(stored.moved(-shift), Document.class);
    return document.append("_id", stored.commitment().id());
  }

  private StoredCommitment stored(Document document) {
    StoredCommitment stored = JSON.convertValue(document, StoredCommitment.class);
    return stored.moved(plans.shift(stored.commitment().planId()));
  }
}
