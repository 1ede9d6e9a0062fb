package org.cocrear.submissions;

import java.util.List;
import java.util.Optional;
import org.cocrear.participants.ParticipantId;
import org.jspecify.annotations.Nullable;

/** What was received, and what became of it. */
public class Submissions {

  /** Reserves a code for an effect; the same effect always gets the same code. */
  public SubmissionCode reserve(String planCode, String effectId) {
    throw new UnsupportedOperationException(planCode + effectId);
  }

  /** Files and classifies; filing the same code again changes nothing. */
  public void file(NewSubmission submission) {
    throw new UnsupportedOperationException(submission.code().value());
  }

  /** Keeps the axis that the author proposes. */
  public void proposeAxis(SubmissionCode code, String axis) {
    throw new UnsupportedOperationException(code + axis);
  }

  /** One, by code; case and a missing hyphen aside. */
  public Optional<Submission> find(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Those of an author, newest first. */
  public List<Submission> of(ParticipantId author) {
    throw new UnsupportedOperationException(author.value());
  }

  /** A page, newest first (or as the query says). */
  public Page page(Query query) {
    throw new UnsupportedOperationException(query.toString());
  }

  /** Answers whose authors were not told yet. */
  public List<Submission> untold() {
    throw new UnsupportedOperationException();
  }

  /** Notes that the answer was handed to the author's queue. */
  public void told(SubmissionCode code, String answerId) {
    throw new UnsupportedOperationException(code + answerId);
  }

  /** Those linked to a commitment. */
  public List<Submission> linkedTo(String commitmentId) {
    throw new UnsupportedOperationException(commitmentId);
  }

  /**
   * The reviewer's word on the axes; {@code ninguno} alone means outside the plan.
   *
   * @throws InvalidDecision naming field and reason, for an unknown axis or an empty list
   */
  public Submission decideAxes(SubmissionCode code, List<String> axes, String who) {
    throw new UnsupportedOperationException(code + who + axes);
  }

  /**
   * The reasoned answer: outcome and reason are required; it goes out to the author at once.
   *
   * @throws InvalidDecision naming field and reason
   */
  public Submission answer(SubmissionCode code, Submission.Answer answer) {
    throw new UnsupportedOperationException(code + answer.id());
  }

  /** Lets all see {@code text} (redacted where needed), or nobody where it is null. */
  public Submission release(SubmissionCode code, @Nullable String text, String who) {
    throw new UnsupportedOperationException(code + text + who);
  }

  /** Links to commitments, in place of the former links. */
  public Submission link(SubmissionCode code, List<String> commitments, String who) {
    throw new UnsupportedOperationException(code + who + commitments);
  }

  /** Taken back by its author. */
  public void withdraw(SubmissionCode code) {
    throw new UnsupportedOperationException(code.value());
  }

  /** How many were received, for the public: no cell names anybody. */
  public Counts counts(String planId) {
    throw new UnsupportedOperationException(planId);
  }

  /** All of a plan, oldest first: whoever publishes them must leave out what is not released. */
  public List<Submission> all(String planId) {
    throw new UnsupportedOperationException(planId);
  }

  /** Totals; axis as in {@link Query}. */
  public record Counts(
      long total,
      long answered,
      java.util.SortedMap<String, Long> byAxis,
      java.util.SortedMap<String, Long> byChannel,
      java.util.SortedMap<String, Long> byKind,
      java.util.SortedMap<String, Long> byOutcome) {}

  /** What to look for; null is any. Axis: the decided, else the first suggested. */
  public record Query(
      Submission.@Nullable Kind kind,
      @Nullable String axis,
      Submission.@Nullable Status status,
      boolean uncertainFirst,
      int page,
      int size) {}

  /** A page of them, zero-based. */
  public record Page(List<Submission> items, int page, int size, long total) {}
}
