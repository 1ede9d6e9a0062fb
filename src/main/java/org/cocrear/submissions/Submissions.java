package org.cocrear.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.bson.Document;
import org.cocrear.nlp.Classification;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** What was received, and what became of it. */
public class Submissions {

  private static final int MANY = 200;

  private final SubmissionStore store;
  private final Codes codes;
  private final Filing filing;
  private final Overview overview;
  private final Commitments commitments;
  private final ApplicationEventPublisher bell;
  private final Clock clock;

  /** Over a store; {@code classify} takes a plan's id and a text. */
  public Submissions(
      MongoOperations mongo,
      BiFunction<String, String, Classification> classify,
      Plans plans,
      Commitments commitments,
      ApplicationEventPublisher bell,
      Clock clock) {
    this(mongo, new SubmissionStore(mongo), classify, plans, commitments, bell, clock);
  }

  Submissions(
      MongoOperations mongo,
      SubmissionStore store,
      BiFunction<String, String, Classification> classify,
      Plans plans,
      Commitments commitments,
      ApplicationEventPublisher bell,
      Clock clock) {
    this.store = store;
    this.codes = new Codes(store::claim);
    this.filing = new Filing(store, new Surveys(mongo, store), classify, plans);
    this.overview = new Overview(mongo);
    this.commitments = commitments;
    this.bell = bell;
    this.clock = clock;
  }

  /** Reserves a code for an effect; the same effect always gets the same code. */
  public SubmissionCode reserve(String planCode, String effectId) {
    return codes.reserve(planCode, effectId);
  }

  /**
   * Files and classifies; filing the same code again changes nothing. A second survey answer of the
   * same person and round replaces the first, which keeps its code; a minor's leaves no name.
   */
  public void file(NewSubmission submission) {
    filing.file(submission);
  }

  /** Keeps the axis that the author proposes. */
  public void proposeAxis(SubmissionCode code, String axis) {
    change(code, document -> Decisions.proposeAxis(document, axis, clock.instant()));
  }

  /** One, by code; case and a missing hyphen aside. */
  public Optional<Submission> find(String code) {
    return store.find(Codes.meant(code)).map(SubmissionDocuments::read);
  }

  /** Those of an author, newest first. */
  public List<Submission> of(ParticipantId author) {
    return list(Criteria.where("author").is(author.value()), Overview.NEWEST);
  }

  /** A page, newest first (or as the query says). */
  public Page page(Query query) {
    return overview.page(query);
  }

  /** Answers whose authors were not told yet; some hundreds at most, then ask again. */
  public List<Submission> untold() {
    return waiting("untold");
  }

  /** Notes that the answer was handed to the author's queue. */
  public void told(SubmissionCode code, String answerId) {
    store.unmark(code, "untold", answerId);
  }

  /** Late input whose authors were not told yet that a window is open again. */
  public List<Submission> waitingForWindow() {
    return waiting("waits");
  }

  /** Notes that they were. */
  public void toldOfWindow(SubmissionCode code) {
    store.unmark(code, "waits", true);
  }

  /** Merged ones whose authors were not told yet. */
  public List<Merged> untoldMerges() {
    return store.waiting(Merged.MARK, MANY).stream().map(Merged::read).toList();
  }

  /** Notes that the author was told. */
  public void told(Merged merged) {
    store.unmark(merged.submission().code(), Merged.MARK, merged.into().value());
  }

  /** Open ones whose promised day lies before {@code today}. */
  public List<Submission> overdue(LocalDate today) {
    return list(SubmissionStore.overdue(today), Overview.NEWEST);
  }

  /** Notes that the author was promised another day; the history says so. */
  public void delayed(SubmissionCode code, LocalDate promisedBy) {
    change(code, document -> Decisions.delay(document, promisedBy, clock.instant()));
  }

  /** Those linked to a commitment. */
  public List<Submission> linkedTo(String commitmentId) {
    return list(Criteria.where("commitments").is(commitmentId), Overview.NEWEST);
  }

  /** Those merged into another, each with its words and its author. */
  public List<Submission> mergedInto(SubmissionCode code) {
    return list(Criteria.where("mergedInto").is(code.value()), Overview.NEWEST);
  }

  /**
   * The reviewer's word on the axes; {@code ninguno} alone means outside the plan.
   *
   * @throws InvalidDecision naming field and reason, for an unknown axis or an empty list
   */
  public Submission decideAxes(SubmissionCode code, List<String> axes, String who) {
    return change(
        code,
        it ->
            Decisions.decideAxes(
                it, axes, filing.axes(it.getString("planId")), who, clock.instant()));
  }

  /**
   * The reasoned answer: outcome and reason are required; it goes out to the author at once.
   * Another answer with another id takes its place; the history keeps both.
   *
   * @throws InvalidDecision naming field and reason
   */
  public Submission answer(SubmissionCode code, Submission.Answer answer) {
    Submission answered = change(code, document -> Decisions.answer(document, answer));
    bell.publishEvent(new AnswerRing(answered.code()));
    return answered;
  }

  /** Lets all see {@code text} (redacted where needed), or nobody where it is null. */
  public Submission release(SubmissionCode code, @Nullable String text, String who) {
    return change(code, document -> Decisions.release(document, text, who, clock.instant()));
  }

  /** Links to commitments, in place of the former links; refused for one that is not there. */
  public Submission link(SubmissionCode code, List<String> ids, String who) {
    Decisions.checkThere(ids, id -> commitments.find(id).isPresent());
    return change(code, document -> Decisions.link(document, ids, who, clock.instant()));
  }

  /** Taken back by its author; refused where it was answered. */
  public void withdraw(SubmissionCode code) {
    change(code, document -> Decisions.withdraw(document, clock.instant()));
  }

  /**
   * Merges into another, which is decided and answered for both; words and author stay.
   *
   * @throws InvalidDecision naming field and reason
   */
  public Submission merge(SubmissionCode code, SubmissionCode into, String who, String why) {
    Submission target = Decisions.target(find(into.value()), into, code, mergedInto(code));
    Submission merged =
        change(code, it -> Decisions.merge(it, target.code(), who, why, clock.instant()));
    change(target.code(), Decisions::retell);
    return merged;
  }

  /** Undoes a merge. */
  public Submission separate(SubmissionCode code, String who, String why) {
    return change(code, document -> Decisions.separate(document, who, why, clock.instant()));
  }

  /** How many were received, for the public: no cell names anybody. */
  public Counts counts(String planId) {
    return overview.counts(planId);
  }

  /** All of a plan, oldest first: whoever publishes them must leave out what is not released. */
  public List<Submission> all(String planId) {
    return list(Criteria.where("planId").is(planId), Sort.by("receivedAt", "_id"));
  }

  private Submission change(SubmissionCode code, Predicate<Document> change) {
    return SubmissionDocuments.read(store.change(code.value(), change));
  }

  private List<Submission> list(Criteria criteria, Sort sort) {
    return store.find(criteria, sort).stream().map(SubmissionDocuments::read).toList();
  }

  private List<Submission> waiting(String mark) {
    return store.waiting(mark, MANY).stream().map(SubmissionDocuments::read).toList();
  }

  /** Totals; axis as in {@link Query}. */
  public record Counts(
      long total,
      long answered,
      SortedMap<String, Long> byAxis,
      SortedMap<String, Long> byChannel,
      SortedMap<String, Long> byKind,
      SortedMap<String, Long> byOutcome) {}

  /** What to look for; null is any. Axis and value: the decided, else the (first) suggested. */
  public record Query(
      Submission.@Nullable Kind kind,
      @Nullable String axis,
      Submission.@Nullable Status status,
      boolean uncertainFirst,
      int page,
      int size,
      @Nullable String value) {}

  /** A page of them, zero-based. */
  public record Page(List<Submission> items, int page, int size, long total) {}
}
