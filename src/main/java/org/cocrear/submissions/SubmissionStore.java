package org.cocrear.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.tagging.Alarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One document per submission, changed by compare-and-set on its version; and one per code that was
 * given out, which outlives what was filed under it.
 */
class SubmissionStore {

  static final String SUBMISSIONS = "submissions";

  private static final Logger LOG = LoggerFactory.getLogger(SubmissionStore.class);
  private static final String CODES = "submission_codes";
  private static final int TRIES = 50;

  private final MongoOperations mongo;
  private final Consumer<Document> marking;

  SubmissionStore(MongoOperations mongo) {
    this(mongo, document -> {});
  }

  /** {@code marking} says of a text, before it is stored, what can be seen in it. */
  SubmissionStore(MongoOperations mongo, Consumer<Document> marking) {
    this.mongo = mongo;
    this.marking = marking;
  }

  /** Makes the indexes that speed up a large store. */
  void index() {
    for (String field : List.of("author", "commitments", "under", "untold", "mergedInto")) {
      mongo.indexOps(SUBMISSIONS).createIndex(new Index(field, Sort.Direction.ASC));
    }
    mongo
        .indexOps(SUBMISSIONS)
        .createIndex(new Index("planId", Sort.Direction.ASC).on("receivedAt", Sort.Direction.DESC));
  }

  /** Whether the code is the owner's from now on. */
  boolean claim(String code, String owner) {
    insertUnlessThere(new Document("_id", code).append("owner", owner), CODES);
    Document claim = mongo.findById(code, Document.class, CODES);
    return claim != null && owner.equals(claim.getString("owner"));
  }

  /** Lets one code lead to what is filed under another. */
  void lead(SubmissionCode from, String to) {
    mongo.upsert(byId(from.value()), Update.update("leads", to), CODES);
  }

  boolean has(SubmissionCode code) {
    return mongo.exists(byId(code.value()), SUBMISSIONS);
  }

  void insert(Document submission) {
    marking.accept(submission);
    fold(submission);
    insertUnlessThere(submission, SUBMISSIONS);
  }

  Optional<Document> find(List<String> codes) {
    Query any = Query.query(Criteria.where("_id").in(codes));
    return Optional.ofNullable(mongo.findOne(any, Document.class, SUBMISSIONS)).or(() -> led(any));
  }

  List<Document> find(Criteria criteria, Sort sort) {
    return mongo.find(Query.query(criteria).with(sort), Document.class, SUBMISSIONS);
  }

  List<Document> waiting(String mark, int limit) {
    Query marked = Query.query(Criteria.where(mark).exists(true)).limit(limit);
    return mongo.find(marked, Document.class, SUBMISSIONS);
  }

  static Criteria overdue(LocalDate today) {
    return Criteria.where("status")
        .in("received", "in-review")
        .and("kind")
        .ne("survey")
        .and("author")
        .ne(null)
        .and("promisedBy")
        .lt(today.toString());
  }

  /** Takes a mark off, if it still says so. */
  void unmark(SubmissionCode code, String mark, Object value) {
    Criteria still = Criteria.where("_id").is(code.value()).and(mark).is(value);
    mongo.updateFirst(Query.query(still), new Update().unset(mark).inc("version", 1), SUBMISSIONS);
  }

  /** Changes a submission whole; {@code change} says whether there was anything to change. */
  Document change(String code, Predicate<Document> change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Document document = mongo.findById(code, Document.class, SUBMISSIONS);
      if (document == null) {
        throw new InvalidDecision("code", "No hay nada con el código " + code + ".");
      }
      if (!change.test(document) || replaced(document)) {
        return document;
      }
    }
    throw new IllegalStateException(code + " changes too fast");
  }

  void insertUnlessThere(Document document, String collection) {
    try {
      mongo.insert(document, collection);
    } catch (DuplicateKeyException e) {
      LOG.debug("{} is there already", collection, e);
    }
  }

  private boolean replaced(Document document) {
    Long version = Objects.requireNonNull(document.getLong("version"));
    marking.accept(document);
    fold(document);
    document.put("version", version + 1);
    Criteria unchanged =
        Criteria.where("_id").is(document.getString("_id")).and("version").is(version);
    return mongo
            .replace(Query.query(unchanged), document, ReplaceOptions.none(), SUBMISSIONS)
            .getMatchedCount()
        == 1;
  }

  private Optional<Document> led(Query codes) {
    return mongo.find(codes, Document.class, CODES).stream()
        .map(code -> code.getString("leads"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(leads -> mongo.findById(leads, Document.class, SUBMISSIONS));
  }

  /** Keeps what queries sort and group by beside what it follows from. */
  private static void fold(Document document) {
    List<String> axes = document.getList("axes", String.class);
    List<Guess> suggested = SubmissionDocuments.suggested(document);
    document.put(
        "under", axes.isEmpty() ? suggested.stream().limit(1).map(Guess::label).toList() : axes);
    document.put("serves", Marking.standing(document));
    document.put("doubt", doubt(document, suggested));
  }

  /**
   * 0: a person must look first; 0.5: soon after (B18); 1 to 2: the surer the later; 3: nothing to
   * decide.
   */
  private static double doubt(Document document, List<Guess> suggested) {
    Submission.Status status = SubmissionDocuments.status(document);
    boolean open = status == Submission.Status.RECEIVED || status == Submission.Status.IN_REVIEW;
    if (!open || !document.getList("axes", String.class).isEmpty()) {
      return 3;
    }
    if (document.getString("flag") != null) {
      return 0;
    }
    if (document.getList("alarms", String.class, List.of()).contains(Alarm.VULNERABLE.key())) {
      return 0.5;
    }
    if (suggested.isEmpty()) {
      return document.getBoolean("sure", false) ? 3 : 1;
    }
    return 1 + suggested.getFirst().confidence();
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
