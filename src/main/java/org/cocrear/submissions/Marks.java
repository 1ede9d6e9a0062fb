package org.cocrear.submissions;

import java.util.List;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.tagging.Alarm;

/**
 * What is said of a submission beside its axes.
 *
 * @param values of open government that a reviewer decided on (R7): none to all
 * @param decided whether a reviewer did; else the suggestions stand
 * @param suggestedValues what the models think, likeliest first
 * @param alarms why a person should read it first, gravest first
 */
public record Marks(
    List<String> values, boolean decided, List<Guess> suggestedValues, List<Alarm> alarms) {

  /** Nothing is said. */
  public static final Marks NONE = new Marks(List.of(), false, List.of(), List.of());

  /** Keeps its own copies. */
  public Marks {
    values = List.copyOf(values);
    suggestedValues = List.copyOf(suggestedValues);
    alarms = List.copyOf(alarms);
  }

  /** Alarms that a reviewer must have seen before the public sees the text. */
  public List<Alarm> guards() {
    return alarms.stream().filter(Alarm::guardsPublication).toList();
  }
}
