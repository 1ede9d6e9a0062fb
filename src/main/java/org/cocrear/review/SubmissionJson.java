package org.cocrear.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.cocrear.messaging.Delivery;
import org.cocrear.nlp.tagging.Alarm;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;

/** A submission as staff programs read it: nothing of who wrote it. */
record SubmissionJson(
    String code,
    String kind,
    String status,
    String text,
    SortedMap<String, String> fields,
    List<String> axes,
    List<Suggestion> suggested,
    boolean sure,
    String model,
    @Nullable String proposedAxis,
    String channel,
    Instant receivedAt,
    boolean late,
    LocalDate promisedBy,
    @Nullable String flag,
    @Nullable Reply answer,
    @Nullable Sent delivery,
    @JsonProperty("public") boolean released,
    @Nullable String publicText,
    List<String> commitments,
    List<Line> history,
    List<String> values,
    List<Value> suggestedValues,
    List<String> alarms) {

  static SubmissionJson of(Submission it, @Nullable Delivery delivery) {
    return new SubmissionJson(
        it.code().value(),
        Keys.of(it.kind()),
        Keys.of(it.status()),
        it.text(),
        it.fields(),
        it.axes(),
        it.suggested().stream().map(g -> new Suggestion(g.label(), g.confidence())).toList(),
        it.sure(),
        it.model(),
        it.proposedAxis(),
        it.channel(),
        it.receivedAt(),
        it.late(),
        it.promisedBy(),
        it.flag(),
        Reply.of(it.answer()),
        Sent.of(delivery),
        it.released() != null,
        it.released(),
        it.commitments(),
        it.history().stream().map(s -> new Line(s.at(), s.who(), s.what(), s.why())).toList(),
        it.marks().values(),
        it.marks().suggestedValues().stream()
            .map(g -> new Value(g.label(), g.confidence()))
            .toList(),
        it.marks().alarms().stream().map(Alarm::key).toList());
  }

  /** A value of open government that the models think of. */
  record Value(String value, double confidence) {}

  /** An axis that the classifier thinks of. */
  record Suggestion(String axis, double confidence) {}

  /** The reasoned answer. */
  record Reply(
      String outcome,
      String reason,
      @Nullable String area,
      @Nullable String influence,
      String by,
      Instant at) {

    static @Nullable Reply of(Submission.@Nullable Answer it) {
      return it == null
          ? null
          : new Reply(
              Keys.of(it.outcome()), it.reason(), it.area(), it.influence(), it.by(), it.at());
    }
  }

  /** How far the answer came on its way to the author. */
  record Sent(String state, @Nullable String reason, Instant at) {

    static @Nullable Sent of(@Nullable Delivery it) {
      return it == null ? null : new Sent(Keys.of(it.state()), it.reason(), it.at());
    }
  }

  /** A line of the history. */
  record Line(Instant at, String who, String what, String why) {}

  /** A page of them, zero-based, newest first. */
  record Page(List<SubmissionJson> items, int page, int size, long total) {}
}
