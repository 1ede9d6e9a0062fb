package org.cocrear.surveys;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cocrear.bot.Voices;
import org.cocrear.nlp.Classifiers;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;

/** What came of surveys, computed anew from the answers each time. */
public class Findings {

  private static final String BAND = "band";

  private final Surveys surveys;
  private final Voices voices;
  private final Classifiers classifiers;
  private final Plans plans;

  Findings(Surveys surveys, Voices voices, Classifiers classifiers, Plans plans) {
    this.surveys = surveys;
    this.voices = voices;
    this.classifiers = classifiers;
    this.plans = plans;
  }

  /** A share of an answer, in whole percent. */
  public record Share(String label, long percent) {}

  /** What came of a round. */
  public Results of(Questionnaire survey, Round round) {
    return tally(survey, surveys.answers(round), say(survey)).results(round);
  }

  /**
   * The same for all to see. It grows by five answers at a time: who looks before and after one
   * answer learns nothing of it.
   */
  public Results published(Questionnaire survey, Round round) {
    return tally(survey, grown(surveys.answers(round)), say(survey)).results(round);
  }

  /**
   * What others answered to the first question of opinion; none where that is few.
   *
   * @param say the text of a message key
   */
  public List<Share> others(Questionnaire survey, AnswerSet own, UnaryOperator<String> say) {
    Round round = new Round(own.survey(), own.round(), null, null, 0);
    String per = survey.terms().per();
    List<AnswerSet> others =
        surveys.answers(round).stream()
            .filter(set -> !set.id().equals(own.id()))
            .filter(set -> per == null || set.value(per).equals(own.value(per)))
            .toList();
    return tally(survey, grown(others), say).results(round).figures().stream()
        .filter(figure -> !figure.name().equals(BAND) && !figure.name().equals(per))
        .filter(figure -> figure.kind() != Results.Kind.WORDS)
        .filter(figure -> figure.kind() != Results.Kind.NUMBER)
        .findFirst()
        .map(Findings::shares)
        .orElse(List.of());
  }

  /** The texts of a survey as its revision says them, in the plan's language. */
  public UnaryOperator<String> say(Questionnaire survey) {
    String locale = plans.active().locale();
    return key -> voices.of(survey.flow().id(), survey.flow().revision()).say(locale, key);
  }

  /** The title of the axis that a text speaks of. */
  public String axis(String text) {
    Plan plan = plans.active();
    String key = classifiers.forPlan(plan.id()).classify(text).first().label();
    return plan.axis(key).map(Axis::title).orElse("Fuera de los ejes");
  }

  private static List<Share> shares(Results.Figure figure) {
    return figure.cells().stream()
        .filter(cell -> !Parting.NONE.equals(cell.label()) && !Parting.OTHER.equals(cell.label()))
        .flatMap(
            cell ->
                Stream.ofNullable(cell.ofPersons())
                    .filter(percent -> percent > 0)
                    .map(percent -> new Share(cell.label(), percent)))
        .toList();
  }

  private Tally tally(Questionnaire survey, List<AnswerSet> sets, UnaryOperator<String> say) {
    return new Tally(survey, sets, say, this::axis, plans.active().zones());
  }

  private static List<AnswerSet> grown(List<AnswerSet> sets) {
    return sets.subList(0, sets.size() / Secrecy.FEW * Secrecy.FEW);
  }
}
