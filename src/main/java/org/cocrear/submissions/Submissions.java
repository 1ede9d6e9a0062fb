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
