package org.cocrear.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.cocrear.conversations.SurveyTerms;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The rounds of surveys: as their files say, until the staff says otherwise. On trial the dates of
 * files move as the plan's do; what the staff says stands as said.
 */
public class Rounds {

  private static final String CALENDAR = "survey_calendar";

  private final MongoOperations mongo;
  private final RoundKeys keys;
  private final Plans plans;
  private final Clock clock;

  Rounds(MongoOperations mongo, RoundKeys keys, Plans plans, Clock clock) {
    this.mongo = mongo;
    this.keys = keys;
    this.plans = plans;
    this.clock = clock;
  }

  /** All of a survey, by number; at least one. */
  public List<Round> of(Questionnaire survey) {
    String id = survey.flow().id();
    Document kept = mongo.findById(id, Document.class, CALENDAR);
    return kept == null
        ? written(id, survey.terms())
        : kept.getList("rounds", Document.class).stream().map(one -> read(id, one)).toList();
  }

  /** The one that opened last; the first where none has. */
  public Round current(Questionnaire survey) {
    Instant now = clock.instant();
    List<Round> all = of(survey);
    return all.stream()
        .filter(round -> round.opened(now))
        .max(Comparator.comparingInt(Round::number))
        .orElse(all.getFirst());
  }

  /** Closes the current round now. */
  public Round close(Questionnaire survey) {
    return change(survey, round -> round.until(clock.instant()));
  }

  /**
   * Opens the current round now, without an end.
   *
   * @throws InvalidRound where its key is destroyed: who answered could answer again
   */
  public Round open(Questionnaire survey) {
    Instant now = clock.instant();
    return change(survey, round -> (round.opened(now) ? round : round.from(now)).until(null));
  }

  /**
   * Lets the current round last until a day, itself included.
   *
   * @throws InvalidRound for a time that has passed, or a destroyed key
   */
  public Round extend(Questionnaire survey, LocalDateTime until) {
    Instant end = until.atZone(zone()).toInstant();
    if (!end.isAfter(clock.instant())) {
      throw new InvalidRound("Esa fecha ya pasó. / That date has passed.");
    }
    return change(survey, round -> round.until(end));
  }

  /** Sets how many may answer in the current round; 0 for any number. */
  public Round limit(Questionnaire survey, int quota) {
    return change(survey, round -> round.upTo(Math.max(0, quota)));
  }

  /** Ends the current round and begins another now. */
  public Round begin(Questionnaire survey, @Nullable LocalDateTime until) {
    Instant now = clock.instant();
    List<Round> all = new ArrayList<>(of(survey));
    all.removeIf(round -> !round.opened(now));
    if (!all.isEmpty()) {
      Round last = all.removeLast();
      boolean over = last.closes() != null && !now.isBefore(last.closes());
      all.add(over ? last : last.until(now));
    }
    Instant end = until == null ? null : until.atZone(zone()).toInstant();
    Round next = new Round(survey.flow().id(), all.size() + 1, now, end, survey.terms().quota());
    all.add(next);
    keep(survey.flow().id(), all);
    return next;
  }

  /** Rounds that closed so long ago that nobody can change an answer any more. */
  List<Round> over(Questionnaire survey) {
    Instant now = clock.instant();
    return of(survey).stream()
        .filter(round -> round.closes() != null && !round.takes(now) && round.opened(now))
        .toList();
  }

  private Round change(Questionnaire survey, UnaryOperator<Round> change) {
    Round before = current(survey);
    Round after = change.apply(before);
    if (keys.sealed(before.id()) && after.takes(clock.instant())) {
      throw new InvalidRound(
          "Esa ronda ya se selló: empezá una nueva. / That round is sealed: begin a new one.");
    }
    keep(
        survey.flow().id(),
        of(survey).stream().map(one -> one.number() == after.number() ? after : one).toList());
    return after;
  }

  private void keep(String survey, List<Round> rounds) {
    List<Document> written =
        rounds.stream()
            .map(
                one ->
                    new Document("number", one.number())
                        .append("opens", date(one.opens()))
                        .append("closes", date(one.closes()))
                        .append("quota", one.quota()))
            .toList();
    mongo.save(new Document("_id", survey).append("rounds", written), CALENDAR);
  }

  private List<Round> written(String survey, SurveyTerms terms) {
    List<SurveyTerms.Span> spans =
        terms.rounds().isEmpty() ? List.of(new SurveyTerms.Span(null, null)) : terms.rounds();
    List<Round> rounds = new ArrayList<>();
    for (SurveyTerms.Span span : spans) {
      rounds.add(
          new Round(
              survey,
              rounds.size() + 1,
              instant(span.opens()),
              instant(span.closes()),
              terms.quota()));
    }
    return List.copyOf(rounds);
  }

  private @Nullable Instant instant(@Nullable LocalDateTime local) {
    Plan plan = plans.active();
    return local == null
        ? null
        : local.plusDays(plans.shift(plan.id())).atZone(plan.zone()).toInstant();
  }

  private ZoneId zone() {
    return plans.active().zone();
  }

  private static Round read(String survey, Document one) {
    return new Round(
        survey,
        one.getInteger("number"),
        instant(one.getDate("opens")),
        instant(one.getDate("closes")),
        one.getInteger("quota", 0));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
