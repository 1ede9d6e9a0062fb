package org.cocrear.conversations.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cocrear.conversations.Step;

/** Ways through the steps of a draft. */
final class Graph {

  private Graph() {}

  /** Steps that can be reached from one, itself included, over steps that pass. */
  static Set<String> reach(Draft draft, String from, Predicate<Step> passes) {
    Set<String> reached = new HashSet<>();
    List<String> edge = List.of(from);
    while (!edge.isEmpty()) {
      edge =
          edge.stream()
              .filter(name -> passes(draft, name, passes) && reached.add(name))
              .flatMap(name -> exits(draft, name).stream())
              .toList();
    }
    return reached;
  }

  /** Whether a step leads back to itself without asking anything. */
  static boolean loops(Draft draft, String name, Step step) {
    return step.exits().stream()
        .anyMatch(next -> reach(draft, next, s -> !(s instanceof Step.Question)).contains(name));
  }

  private static boolean passes(Draft draft, String name, Predicate<Step> passes) {
    Step step = draft.steps.get(name);
    return step != null && passes.test(step);
  }

  private static List<String> exits(Draft draft, String name) {
    Step step = draft.steps.get(name);
    return step == null ? List.of() : step.exits();
  }
}
