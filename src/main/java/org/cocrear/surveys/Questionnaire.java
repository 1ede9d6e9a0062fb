package org.cocrear.surveys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cocrear.conversations.Condition;
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

  /** Its id: that of the flow. */
  public String id() {
    return flow.id();
  }

  /** Message key of its name. */
  public String title() {
    return flow.title();
  }

  /** Whether all may see its results. */
  public boolean published() {
    return terms().published();
  }

  /** The terms of a survey; the usual ones for a revision that knew none. */
  public SurveyTerms terms() {
    return Optional.ofNullable(flow.survey()).orElse(SurveyTerms.USUAL);
  }

  /** Whether the way depends on an answer. */
  public boolean forks(String name) {
    return flow.steps().values().stream().anyMatch(step -> forks(step, name));
  }

  private static boolean forks(Step step, String name) {
    return switch (step) {
      case Step.Branch branch ->
          branch.cases().stream()
              .flatMap(way -> way.all().stream())
              .anyMatch(condition -> names(condition).contains(name));
      case Step.Choose choose ->
          (choose.name().equals(name)
                  && choose.options().stream().anyMatch(option -> option.next() != null))
              || choose.options().stream()
                  .flatMap(option -> Stream.ofNullable(option.when()))
                  .anyMatch(condition -> names(condition).contains(name));
      default -> false;
    };
  }

  private static List<String> names(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> List.of(is.name());
      case Condition.Given given -> List.of(given.name());
      case Condition.Missing missing -> List.of(missing.name());
      case Condition.Some some -> List.of();
      case Condition.Below below -> List.of(below.name(), below.than());
    };
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
