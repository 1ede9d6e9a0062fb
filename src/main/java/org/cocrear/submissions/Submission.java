package org.cocrear.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.cocrear.nlp.Guess;
import org.cocrear.participants.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was received.
 *
 * @param text whole, as written
 * @param fields the answers by name: problem, start, result, how, zone …
 * @param axes the reviewer's word; empty until then
 * @param suggested what the classifier thinks, best first; {@code ninguno} may be one
 * @param sure whether it was sure
 * @param model version of the model that suggested
 * @param proposedAxis what the author chose among the suggestions, or null
 * @param author pseudonym; null once erased, and for minors' surveys
 * @param channel by which it came
 * @param late whether it came outside the window
 * @param promisedBy day by which an answer was promised
 * @param flag kind of danger or other reason for a person to look first, or null
 * @param released the text that may be seen by all, or null
 * @param commitments ids of the commitments it is linked to
 * @param marks what is said of it beside the axes
 */
public record Submission(
    SubmissionCode code,
    String planId,
    Kind kind,
    Status status,
    String text,
    SortedMap<String, String> fields,
    List<String> axes,
    List<Guess> suggested,
    boolean sure,
    String model,
    @Nullable String proposedAxis,
    @Nullable ParticipantId author,
    String channel,
    Instant receivedAt,
    boolean late,
    LocalDate promisedBy,
    @Nullable String flag,
    @Nullable String released,
    List<String> commitments,
    @Nullable Answer answer,
    List<Step> history,
    Marks marks) {

  /** One of which nothing is said beside the axes. */
  public Submission(
      SubmissionCode code,
      String planId,
      Kind kind,
      Status status,
      String text,
      SortedMap<String, String> fields,
      List<String> axes,
      List<Guess> suggested,
      boolean sure,
      String model,
      @Nullable String proposedAxis,
      @Nullable ParticipantId author,
      String channel,
      Instant receivedAt,
      boolean late,
      LocalDate promisedBy,
      @Nullable String flag,
      @Nullable String released,
      List<String> commitments,
      @Nullable Answer answer,
      List<Step> history) {
    this(
        code,
        planId,
        kind,
        status,
        text,
        fields,
        axes,
        suggested,
        sure,
        model,
        proposedAxis,
        author,
        channel,
        receivedAt,
        late,
        promisedBy,
        flag,
        released,
        commitments,
        answer,
        history,
        Marks.NONE);
  }

  /** The decided axes, else the first suggested. */
  public List<String> axesSoFar() {
    return axes.isEmpty() ? suggested.stream().limit(1).map(Guess::label).toList() : axes;
  }

  /** Its words about the matter, as the classifier reads them. */
  public String words() {
    return Filing.words(text, fields);
  }

  /** What it is. */
  public enum Kind {
    PROPOSAL,
    PROBLEM,
    COMPLAINT,
    SURVEY
  }

  /** How far it is. */
  public enum Status {
    RECEIVED,
    IN_REVIEW,
    ANSWERED,
    MERGED,
    WITHDRAWN
  }

  /** The reasoned answer. */
  public record Answer(
      String id,
      Outcome outcome,
      String reason,
      @Nullable String area,
      @Nullable String influence,
      String by,
      Instant at) {}

  /** What became of it. */
  public enum Outcome {
    ADOPTED,
    PARTIALLY_ADOPTED,
    NOT_ADOPTED,
    OUT_OF_SCOPE
  }

  /**
   * One line of its history; {@code who} is an account's name, {@code author} or {@code system}.
   */
  public record Step(Instant at, String who, String what, String why) {}
}
