package org.cocrear.review;

import java.util.List;
import org.cocrear.nlp.Guess;
import org.cocrear.plans.OgpValue;
import org.cocrear.plans.Plan;
import org.cocrear.submissions.Marks;
import org.cocrear.submissions.Submission;

/**
 * What is said of a submission beside its axes, as a reviewer sees it.
 *
 * @param alarms why a person should look first, in words
 * @param guarded whether publication asks for a confirmation
 * @param values of the plan, each with its definition
 */
record MarksView(List<String> alarms, boolean guarded, boolean decided, List<Value> values) {

  /** A value to tick; {@code confidence} of the suggestion, or an empty text. */
  record Value(String key, String title, String definition, String confidence, boolean on) {}

  static MarksView of(Submission it, Plan plan) {
    Marks marks = it.marks();
    return new MarksView(
        marks.alarms().stream().map(Labels::of).toList(),
        !marks.guards().isEmpty(),
        marks.decided(),
        plan.values().stream().map(value -> value(value, marks)).toList());
  }

  private static Value value(OgpValue value, Marks marks) {
    String confidence =
        marks.suggestedValues().stream()
            .filter(guess -> guess.label().equals(value.key()))
            .map(Guess::confidence)
            .map(Labels::percent)
            .findFirst()
            .orElse("");
    boolean on = marks.decided() ? marks.values().contains(value.key()) : !confidence.isEmpty();
    return new Value(value.key(), value.title(), value.definition(), confidence, on);
  }
}
