package org.cocrear.surveys;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The same under another id, and of another person where it names one. */
  AnswerSet under(String other, ParticipantId owner) {
    ParticipantId named = person == null ? null : owner;
    return new AnswerSet(other, survey, round, named, minor, channel, at, answers, text);
  }

  /** The same with other words in place of an answer. */
  AnswerSet saying(String question, String words) {
    String former = value(question);
    SortedMap<String, String> said = new TreeMap<>(answers);
    said.put(question, words);
    String whole =
        former.isBlank()
            ? text
            : text.replaceFirst(Pattern.quote(former), Matcher.quoteReplacement(words));
    return new AnswerSet(id, survey, round, person, minor, channel, at, said, whole);
  }

  /** The round's id, as in {@link Round#id()}. */
  String of() {
    return survey + "/" + round;
  }

  /** What follows the person in the id: the value of {@code per}, or nothing. */
  String tail() {
    int cut = id.indexOf('/', of().length() + 1);
    return cut < 0 ? "" : id.substring(cut);
  }

  /** What was read when it was chosen, or the answer itself. */
  public String label(String name) {
    return answers.getOrDefault(name + "_label", value(name));
  }
}
