package org.cocrear.studio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;

/** A flow that files survey answers, and its questions in the order in which they are asked. */
record Questionnaire(Flow flow, List<Step.Question> questions) {

  static boolean isSurvey(Flow flow) {
    return flow.steps().values().stream().anyMatch(Questionnaire::filesSurvey);
  }

  static Questionnaire of(Flow flow) {
    List<Step.Question> questions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(flow.first()));
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      Step step = flow.steps().get(name);
      if (step == null || !seen.add(name)) {
        continue;
      }
      if (step instanceof Step.Question question) {
        questions.add(question);
      }
      step.exits().reversed().forEach(ahead::push);
    }
    return new Questionnaire(flow, questions);
  }

  private static boolean filesSurvey(Step step) {
    return step instanceof Step.Do action
        && action.action() == Action.FILE
        && "survey".equals(action.with().get("kind"));
  }
}
