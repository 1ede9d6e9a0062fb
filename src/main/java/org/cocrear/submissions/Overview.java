package org.cocrear.submissions;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Submissions in the large: pages and totals. */
class Overview {

  static final Sort NEWEST = Sort.by(Sort.Order.desc("receivedAt"), Sort.Order.asc("_id"));

  private static final Sort DOUBTFUL = Sort.by("doubt").and(NEWEST);
  private static final int LARGEST = 200;

  private final MongoOperations mongo;

  Overview(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Submissions.Page page(Submissions.Query asked) {
    int size = Math.clamp(asked.size(), 1, LARGEST);
    int page = Math.max(asked.page(), 0);
    Query query = query(asked);
    long total = mongo.count(query, SubmissionStore.SUBMISSIONS);
    query.with(asked.uncertainFirst() ? DOUBTFUL : NEWEST).skip((long) page * size).limit(size);
    List<Submission> items =
        mongo.find(query, Document.class, SubmissionStore.SUBMISSIONS).stream()
            .map(SubmissionDocuments::read)
            .toList();
    return new Submissions.Page(items, page, size, total);
  }

  Submissions.Counts counts(String planId) {
    Criteria plan = Criteria.where("planId").is(planId);
    Tally tally = new Tally();
    run(newAggregation(match(plan), group("kind", "channel", "outcome").count().as("n")))
        .forEach(tally::add);
    SortedMap<String, Long> axes = new TreeMap<>();
    run(newAggregation(match(plan), unwind("under"), group("under").count().as("n")))
        .forEach(row -> axes.put(row.getString("_id"), count(row)));
    return new Submissions.Counts(
        tally.total, tally.answered, axes, tally.channels, tally.kinds, tally.outcomes);
  }

  private List<Document> run(Aggregation aggregation) {
    return mongo
        .aggregate(aggregation, SubmissionStore.SUBMISSIONS, Document.class)
        .getMappedResults();
  }

  private static Query query(Submissions.Query asked) {
    Query query = new Query();
    Submission.Kind kind = asked.kind();
    if (kind != null) {
      query.addCriteria(Criteria.where("kind").is(SubmissionDocuments.key(kind)));
    }
    Submission.Status status = asked.status();
    if (status != null) {
      query.addCriteria(Criteria.where("status").is(SubmissionDocuments.key(status)));
    }
    if (asked.axis() != null) {
      query.addCriteria(Criteria.where("under").is(asked.axis()));
    }
    if (asked.value() != null) {
      query.addCriteria(Criteria.where("serves").is(asked.value()));
    }
    return query;
  }

  private static long count(Document row) {
    return Objects.requireNonNull(row.get("n", Number.class)).longValue();
  }

  /** Adds groups up. */
  private static final class Tally {

    private final SortedMap<String, Long> kinds = new TreeMap<>();
    private final SortedMap<String, Long> channels = new TreeMap<>();
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private long total;
    private long answered;

    void add(Document row) {
      long n = count(row);
      Document group = row.get("_id", row);
      total += n;
      kinds.merge(group.getString("kind"), n, Long::sum);
      channels.merge(group.getString("channel"), n, Long::sum);
      String outcome = group.getString("outcome");
      if (!outcome.isEmpty()) {
        answered += n;
        outcomes.merge(outcome, n, Long::sum);
      }
    }
  }
}
