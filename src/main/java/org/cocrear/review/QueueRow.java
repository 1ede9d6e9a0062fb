package org.cocrear.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cocrear.nlp.Guess;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A line of the queue.
 *
 * @param sureness how the axes came about: decided, or with which confidence
 * @param unsure whether the classifier abstained and nobody has decided yet
 */
record QueueRow(
    String code,
    String kind,
    String status,
    String start,
    String axes,
    String sureness,
    boolean unsure,
    String channel,
    String age,
    LocalDate promisedBy,
    boolean overdue,
    boolean late,
    @Nullable String flag) {

  private static final int LONGEST_START = 140;

  static QueueRow of(Submission it, Plan plan, Instant now) {
    boolean decided = !it.axes().isEmpty();
    return new QueueRow(
        it.code().value(),
        Labels.of(it.kind()),
        Labels.of(it.status()),
        start(it.text()),
        axes(it, plan),
        decided ? "decidido" : sureness(it.suggested()),
        !decided && !it.sure(),
        Labels.channel(it.channel()),
        Labels.age(Duration.between(it.receivedAt(), now)),
        it.promisedBy(),
        waits(it) && it.promisedBy().isBefore(LocalDate.ofInstant(now, plan.zone())),
        it.late(),
        reasons(it));
  }

  /** Why a person should look first, in words. */
  private static @Nullable String reasons(Submission it) {
    return it.marks().alarms().isEmpty()
        ? Labels.flag(it.flag())
        : it.marks().alarms().stream().map(Labels::of).collect(Collectors.joining(", "));
  }

  /** Whether its author still waits for a word. */
  private static boolean waits(Submission it) {
    return switch (it.status()) {
      case RECEIVED, IN_REVIEW -> true;
      case ANSWERED, MERGED, WITHDRAWN -> false;
    };
  }

  private static String axes(Submission it, Plan plan) {
    List<String> keys =
        it.axes().isEmpty()
            ? it.suggested().stream().limit(1).map(Guess::label).toList()
            : it.axes();
    return String.join(", ", keys.stream().map(key -> label(plan, key)).toList());
  }

  private static String label(Plan plan, String key) {
    return plan.axis(key).map(Axis::label).orElse("Fuera del plan");
  }

  private static String sureness(List<Guess> suggested) {
    return suggested.isEmpty() ? "" : Labels.percent(suggested.getFirst().confidence());
  }

  private static String start(String text) {
    String line = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_START) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_START)).strip() + "…";
  }
}
