package org.cocrear.transparency;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What all may know of a submission (M23): never who wrote it, nor the hour; its code only once it
 * was released or answered, its text only as released.
 *
 * @param axes the decided ones, else the first suggested
 * @param decided whether a person decided the axes
 * @param values of open government that a person decided on
 */
record OpenSubmission(
    String code,
    String kind,
    String status,
    List<String> axes,
    boolean decided,
    String channel,
    LocalDate received,
    String text,
    String outcome,
    String reason,
    String influence,
    List<String> commitments,
    List<String> values) {

  static final List<String> COLUMNS =
      List.of(
          "code",
          "kind",
          "status",
          "axes",
          "decided",
          "channel",
          "received",
          "text",
          "outcome",
          "reason",
          "influence",
          "commitments",
          "values");

  static OpenSubmission of(Submission it, ZoneId zone, Set<String> published) {
    Submission.Answer answer = it.answer();
    boolean seen = seen(it);
    Submission.Answer shown = seen ? answer : null;
    return new OpenSubmission(
        seen ? it.code().value() : "",
        key(it.kind()),
        key(it.status()),
        it.axesSoFar(),
        !it.axes().isEmpty(),
        it.channel(),
        LocalDate.ofInstant(it.receivedAt(), zone),
        text(it),
        answer == null ? "" : key(answer.outcome()),
        shown == null ? "" : shown.reason(),
        shown == null ? "" : Objects.toString(shown.influence(), ""),
        seen ? it.commitments().stream().filter(published::contains).toList() : List.of(),
        it.marks().values());
  }

  /** Whether it has a public name: what raised an alarm has one only once a person released it. */
  static boolean seen(Submission it) {
    return it.released() != null || (it.answer() != null && it.flag() == null);
  }

  /** The released text, unless its author took it back. */
  private static String text(Submission it) {
    boolean withdrawn = it.status() == Submission.Status.WITHDRAWN;
    return withdrawn ? "" : Objects.toString(it.released(), "");
  }

  List<String> cells() {
    return List.of(
        code,
        kind,
        status,
        String.join(" ", axes),
        String.valueOf(decided),
        channel,
        received.toString(),
        text,
        outcome,
        reason,
        influence,
        String.join(" ", commitments),
        String.join(" ", values));
  }

  static String key(@Nullable Enum<?> word) {
    return word == null ? "" : word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
