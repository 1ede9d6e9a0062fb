package org.cocrear.surveys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.SurveyTerms;

/** A survey's questions in the order in which they are asked; one of each name. */
public record Questionnaire(Flow flow, List<Step.Question> questions) {

  /** Of a flow. */
  public static Questionnaire of(Flow flow) {
    List<Step.Question> questions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String step : steps(flow)) {
      if (flow.steps().get(step) instanceof Step.Question question && names.add(question.name())) {
        questions.add(question);
      }
    }
    return new Questionnaire(flow, List.copyOf(questions));
  }

  /** Whether a flow is a survey. */
  public static boolean isSurvey(Flow flow) {
    return flow.kind() == Flow.Kind.SURVEY;
  }

  /** The terms of a survey; the usual ones for a revision that knew none. */
  public SurveyTerms terms() {
    return Optional.ofNullable(flow.survey()).orElse(SurveyTerms.USUAL);
  }

  /** Names of the steps that ask, in the order in which they may be asked. */
  public List<String> asking() {
    return steps(flow).stream()
        .filter(step -> flow.steps().get(step) instanceof Step.Question)
        .toList();
  }

  private static List<String> steps(Flow flow) {
    List<String> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(flow.first()));
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      Step step = flow.steps().get(name);
      if (step != null && seen.add(name)) {
        steps.add(name);
        step.exits().reversed().forEach(ahead::push);
      }
    }
    return steps;
  }
}
