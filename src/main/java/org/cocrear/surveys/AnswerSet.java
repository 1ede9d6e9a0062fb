package org.cocrear.surveys;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.participants.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered in one round.
 *
 * @param id of person and round, by a keyed hash; the later answers take the place of the former
 * @param person null where it is anonymous, and of a minor
 * @param minor whether it is a minor's: its words are never published
 * @param at when it was last answered; only the day where it is anonymous
 * @param answers by the names of the questions
 * @param text the free text
 */
public record AnswerSet(
    String id,
    String survey,
    int round,
    @Nullable ParticipantId person,
    boolean minor,
    String channel,
    Instant at,
    SortedMap<String, String> answers,
    String text) {

  /** Keeps a copy. */
  public AnswerSet {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /** The answer of a question; blank where there is none. */
  public String value(String name) {
    return answers.getOrDefault(name, "");
  }

  /** What was read when it was chosen, or the answer itself. */
  public String label(String name) {
    return answers.getOrDefault(name + "_label", value(name));
  }
}
