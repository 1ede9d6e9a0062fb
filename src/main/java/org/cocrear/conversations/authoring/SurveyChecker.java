package org.cocrear.conversations.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;

/** Finds what is wrong with a survey: minors are asked their age band first, and never a place. */
final class SurveyChecker {

  private static final String BAND = "band";
  private static final String MINOR_AGE = "minor-age";

  private SurveyChecker() {}

  static void check(Draft draft) {
    if (draft.kind != Flow.Kind.SURVEY) {
      return;
    }
    if (draft.steps.values().stream().noneMatch(SurveyChecker::files)) {
      draft.file.problem(
          "a survey that files nothing; write `do: file` with `kind: survey` and `survey: "
              + draft.id
              + "`");
    }
    per(draft);
    places(draft);
  }

  private static void per(Draft draft) {
    String per = draft.survey == null ? null : draft.survey.per();
    if (per != null && draft.steps.values().stream().noneMatch(step -> named(step, per))) {
      draft.file.problem("`per: " + per + "` is no answer; write the `as` of a question");
    }
  }

  private static void places(Draft draft) {
    Set<String> asked = names(draft, SurveyChecker::place);
    Set<String> early = Graph.reach(draft, draft.first(), step -> !named(step, BAND));
    Set<String> minors = minors(draft);
    for (String place : asked) {
      if (early.contains(place)) {
        problem(draft, place, "asks a place before the age band; ask `as: band` first");
      } else if (minors.contains(place)) {
        problem(
            draft,
            place,
            "asks minors a place; lead them past it: `- { below: { band: minor-age }, go: … }`");
      }
    }
  }

  /** Steps that a minor may come to. */
  private static Set<String> minors(Draft draft) {
    Set<String> reached = new HashSet<>();
    List<String> edge = List.of(draft.first());
    while (!edge.isEmpty()) {
      edge =
          edge.stream()
              .filter(name -> draft.steps.containsKey(name) && reached.add(name))
              .map(draft.steps::get)
              .flatMap(step -> Stream.ofNullable(step).flatMap(SurveyChecker::ways))
              .toList();
    }
    return reached;
  }

  private static Stream<String> ways(Step step) {
    List<String> young = young(step);
    return (young.isEmpty() ? step.exits() : young).stream();
  }

  private static Set<String> names(Draft draft, Predicate<Step> which) {
    return draft.steps.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Steps to which minors are led. */
  private static List<String> young(Step step) {
    return step instanceof Step.Branch branch
        ? branch.cases().stream()
            .filter(way -> way.all().contains(new Condition.Below(BAND, MINOR_AGE)))
            .map(Step.Case::next)
            .toList()
        : List.of();
  }

  private static boolean place(Step step) {
    return switch (step) {
      case Step.Ask ask -> ask.answer() instanceof Answer.Place;
      case Step.Choose choose -> "zones".equals(choose.list());
      default -> false;
    };
  }

  private static boolean named(Step step, String name) {
    return step instanceof Step.Question question && question.name().equals(name);
  }

  private static boolean files(Step step) {
    return step instanceof Step.Do action && action.action() == Action.FILE;
  }

  private static void problem(Draft draft, String step, String what) {
    draft.place(step).problem("step `" + step + "` " + what);
  }
}
