package org.cocrear.studio.surveys;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Step;
import org.cocrear.plans.Plans;
import org.cocrear.surveys.AnswerSet;
import org.cocrear.surveys.Findings;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.Results;
import org.cocrear.surveys.Round;
import org.cocrear.surveys.Rounds;
import org.cocrear.surveys.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Surveys as the pages show them, in the plan's language and zone. */
@Component
class SurveyViews {

  private final Surveys surveys;
  private final Rounds rounds;
  private final Findings findings;
  private final Plans plans;

  SurveyViews(Surveys surveys, Rounds rounds, Findings findings, Plans plans) {
    this.surveys = surveys;
    this.rounds = rounds;
    this.findings = findings;
    this.plans = plans;
  }

  /** A survey of the list. */
  record Row(
      String id, String title, Questionnaire questionnaire, Shown round, boolean published) {}

  /** A round. */
  record Shown(
      Round round,
      Round.State state,
      long answered,
      @Nullable ZonedDateTime opens,
      @Nullable ZonedDateTime closes) {}

  /** What was said to a question, by the axis it speaks of. */
  record Said(String question, SortedMap<String, List<Words>> byAxis) {}

  /** Words of somebody; those of a minor are never published. */
  record Words(String text, boolean minor) {}

  Row row(Questionnaire survey) {
    return new Row(
        survey.flow().id(),
        say(survey).apply(survey.flow().title()),
        survey,
        round(rounds.current(survey)),
        survey.terms().published());
  }

  Shown round(Round round) {
    return new Shown(
        round,
        surveys.state(round),
        surveys.count(round),
        local(round.opens()),
        local(round.closes()));
  }

  Results results(Questionnaire survey, Round round) {
    return findings.of(survey, round);
  }

  /** The texts of a survey as its revision says them. */
  UnaryOperator<String> say(Questionnaire survey) {
    return findings.say(survey);
  }

  List<Said> said(Questionnaire survey, Round round) {
    List<AnswerSet> sets = surveys.answers(round);
    List<Said> said = new ArrayList<>();
    for (Step.Question question : survey.questions()) {
      if (question instanceof Step.Ask ask && ask.answer() instanceof Answer.Text) {
        said.add(new Said(say(survey).apply(ask.key()), byAxis(ask.name(), sets)));
      }
    }
    return said.stream().filter(one -> !one.byAxis().isEmpty()).toList();
  }

  private SortedMap<String, List<Words>> byAxis(String name, List<AnswerSet> sets) {
    SortedMap<String, List<Words>> byAxis = new TreeMap<>();
    for (AnswerSet set : sets) {
      String text = set.value(name);
      if (!text.isBlank()) {
        byAxis
            .computeIfAbsent(axis(text), any -> new ArrayList<>())
            .add(new Words(text, set.minor()));
      }
    }
    return byAxis;
  }

  /** The title of the axis that a text speaks of. */
  String axis(String text) {
    return findings.axis(text);
  }

  private @Nullable ZonedDateTime local(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(plans.active().zone());
  }
}
