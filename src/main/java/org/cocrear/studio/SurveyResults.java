package org.cocrear.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/**
 * What came of a survey, in numbers only: free texts are read in review, and small cells are
 * hidden.
 *
 * @param total how many answered; null for so few that it is not shown
 */
record SurveyResults(String id, String title, @Nullable Long total, List<Question> questions) {

  /** A question; cells are empty where it was answered in free words. */
  record Question(String text, List<Cell> cells, @Nullable Long inWords) {}

  /**
   * Counts.
   *
   * @param answers of this survey: values by the names of its questions
   * @param say the text of a message key
   */
  static SurveyResults of(
      Questionnaire survey,
      List<? extends Map<String, String>> answers,
      UnaryOperator<String> say) {
    boolean few = answers.size() < Cell.FEW;
    List<Question> questions =
        few
            ? List.of()
            : survey.questions().stream().map(one -> question(one, answers, say)).toList();
    return new SurveyResults(
        survey.flow().id(),
        say.apply(survey.flow().title()),
        few ? null : (long) answers.size(),
        questions);
  }

  private static Question question(
      Step.Question question,
      List<? extends Map<String, String>> answers,
      UnaryOperator<String> say) {
    String text = say.apply(question.key());
    return switch (question) {
      case Step.Choose choose -> new Question(text, cells(choose, answers, say), null);
      case Step.Ask ask -> new Question(text, List.of(), inWords(ask, answers));
    };
  }

  private static @Nullable Long inWords(Step.Ask ask, List<? extends Map<String, String>> answers) {
    long given = answers.stream().filter(it -> !it.getOrDefault(ask.name(), "").isBlank()).count();
    boolean tells = Cell.few(given) || Cell.few(answers.size() - given);
    return tells ? null : Long.valueOf(given);
  }

  private static List<Cell> cells(
      Step.Choose choose, List<? extends Map<String, String>> answers, UnaryOperator<String> say) {
    List<List<String>> chosen =
        answers.stream().map(it -> values(it.getOrDefault(choose.name(), ""))).toList();
    List<String> ids = choose.options().stream().map(Step.Option::id).toList();
    List<String> labels =
        new ArrayList<>(choose.options().stream().map(it -> say.apply(it.label())).toList());
    List<Long> counts = new ArrayList<>();
    ids.forEach(id -> counts.add(chosen.stream().filter(it -> it.contains(id)).count()));
    labels.add("Otra opción");
    counts.add(chosen.stream().filter(it -> !it.isEmpty() && !ids.containsAll(it)).count());
    labels.add("Sin respuesta");
    counts.add(chosen.stream().filter(List::isEmpty).count());
    return choose.several() > 1
        ? Cell.overlapping(labels, counts, answers.size())
        : Cell.parts(labels, counts);
  }

  private static List<String> values(String answer) {
    return Arrays.stream(answer.split(",", -1)).filter(value -> !value.isBlank()).toList();
  }
}
