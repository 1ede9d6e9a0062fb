package org.cocrear.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.jspecify.annotations.Nullable;

/**
 * The surveys that are published, and what was answered: one answer set of a person and round. Of a
 * minor ({@code band}) no place is kept, and nothing that leads to the person.
 */
public class Surveys {

  private static final String BAND = "band";
  private static final List<String> WHERE = List.of("zone", "place", "source");

  private final FlowLibrary flows;
  private final Plans plans;
  private final Rounds rounds;
  private final RoundKeys keys;
  private final AnswerStore answers;
  private final Clock clock;

  Surveys(
      FlowLibrary flows,
      Plans plans,
      Rounds rounds,
      RoundKeys keys,
      AnswerStore answers,
      Clock clock) {
    this.flows = flows;
    this.plans = plans;
    this.rounds = rounds;
    this.keys = keys;
    this.answers = answers;
    this.clock = clock;
  }

  /** All that are published, by id. */
  public List<Questionnaire> all() {
    return flows.all().stream().filter(Questionnaire::isSurvey).map(Questionnaire::of).toList();
  }

  /** A survey by id, with or without the {@code survey-} before it. */
  public Optional<Questionnaire> find(String id) {
    return Stream.of(id, "survey-" + id)
        .flatMap(name -> flows.current(name).stream())
        .filter(Questionnaire::isSurvey)
        .map(Questionnaire::of)
        .findFirst();
  }

  /** Those that are offered to all and open now. */
  public List<Questionnaire> open() {
    return all().stream()
        .filter(survey -> survey.terms().listed())
        .filter(survey -> state(rounds.current(survey)) == Round.State.OPEN)
        .toList();
  }

  /** How a round stands now. */
  public Round.State state(Round round) {
    long answered = round.quota() == 0 ? 0 : answers.count(round.id());
    return round.state(clock.instant(), answered);
  }

  /** How a person stands with a survey. */
  public Standing standing(Questionnaire survey, ParticipantId person) {
    Round round = rounds.current(survey);
    AnswerSet former =
        survey.terms().per() == null
            ? keys.token(round.id(), person).flatMap(it -> answers.find(id(round, it))).orElse(null)
            : null;
    Standing.State state =
        switch (state(round)) {
          case WAITING -> Standing.State.WAITING;
          case CLOSED -> former == null ? Standing.State.CLOSED : Standing.State.DONE;
          case FULL -> former == null ? Standing.State.FULL : answered(survey);
          case OPEN -> former == null ? Standing.State.FRESH : answered(survey);
        };
    return new Standing(survey, round, state, former);
  }

  private static Standing.State answered(Questionnaire survey) {
    return survey.terms().editable() ? Standing.State.ANSWERED : Standing.State.DONE;
  }

  /**
   * What is to be kept of answers; empty where their round closed more than a day ago. Nothing is
   * written yet.
   *
   * @param round in which they were begun; 0 for the current one
   */
  public Optional<AnswerSet> filled(
      Questionnaire survey,
      int round,
      ParticipantId person,
      String channel,
      SortedMap<String, String> given,
      String text) {
    Instant now = clock.instant();
    Plan plan = plans.active();
    Round meant =
        rounds.of(survey).stream()
            .filter(one -> one.number() == round)
            .findFirst()
            .orElseGet(() -> rounds.current(survey));
    boolean minor = minor(given.get(BAND), plan.minorAge());
    boolean nameless = minor || survey.terms().anonymous();
    SortedMap<String, String> kept = new TreeMap<>(given);
    if (minor) {
      kept.keySet().removeIf(name -> WHERE.stream().anyMatch(name::startsWith));
    }
    Instant at = nameless ? now.atZone(plan.zone()).truncatedTo(ChronoUnit.DAYS).toInstant() : now;
    return Optional.of(meant)
        .filter(it -> it.takes(now))
        .flatMap(it -> keys.token(it.id(), person).map(token -> id(it, token)))
        .map(id -> id + each(survey, given))
        .map(
            id ->
                new AnswerSet(
                    id,
                    survey.flow().id(),
                    meant.number(),
                    nameless ? null : person,
                    minor,
                    channel,
                    at,
                    kept,
                    text));
  }

  /** Keeps an answer set in place of the former one; again changes nothing. */
  public void answer(AnswerSet set) {
    answers.put(set);
  }

  /** A voice answer was written down; again changes nothing. */
  public void writeDown(String question, String media, String words) {
    answers.with(question + "_media", media).stream()
        .map(set -> set.saying(question, words))
        .forEach(answers::put);
  }

  /** All of a round, in the order in which they first came. */
  public List<AnswerSet> answers(Round round) {
    return answers.of(round.id());
  }

  /** How many answered in a round. */
  public long count(Round round) {
    return answers.count(round.id());
  }

  /**
   * Whether a band such as {@code 13-17} begins below an age. A band that does not begin with a
   * number ({@code under-16}) is taken for a minor's: the careful side.
   */
  static boolean minor(@Nullable String band, int minorAge) {
    if (band == null || band.isBlank()) {
      return false;
    }
    String first = band.strip().split("\\D", 2)[0];
    return first.isEmpty() || first.length() > 3 || Integer.parseInt(first) < minorAge;
  }

  private static String each(Questionnaire survey, SortedMap<String, String> given) {
    String per = survey.terms().per();
    return per == null ? "" : "/" + given.getOrDefault(per, "").strip();
  }

  private static String id(Round round, String token) {
    return round.id() + "/" + token;
  }
}
