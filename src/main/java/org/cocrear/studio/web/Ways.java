package org.cocrear.studio.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Step;

/** Where a step leads, and when: the next step, and a few words. */
final class Ways {

  private Ways() {}

  static Map<String, String> of(Step step) {
    Map<String, String> ways = new LinkedHashMap<>();
    switch (step) {
      case Step.Choose choose -> choose(choose, ways);
      case Step.Branch branch -> branch(branch, ways);
      case Step.Say say -> ways.put(say.next(), "");
      case Step.Ask ask -> ways.put(ask.next(), "");
      case Step.Do action -> ways.put(action.next(), "");
      case Step.Set set -> ways.put(set.next(), "");
      case Step.Wait wait -> ways.put(wait.next(), "");
      case Step.Open open -> {}
      case Step.End end -> {}
    }
    return ways;
  }

  private static void choose(Step.Choose choose, Map<String, String> ways) {
    for (Step.Option option : choose.options()) {
      String next = option.next();
      if (next != null) {
        ways.merge(next, option.id(), (one, other) -> one + ", " + other);
      }
    }
    ways.putIfAbsent(choose.next(), "");
  }

  private static void branch(Step.Branch branch, Map<String, String> ways) {
    for (Step.Case way : branch.cases()) {
      String when = way.all().stream().map(Ways::words).collect(Collectors.joining(", "));
      ways.merge(way.next(), when, (one, other) -> one + "; " + other);
    }
    ways.putIfAbsent(branch.otherwise(), "");
  }

  private static String words(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> is.name() + " = " + String.join("/", is.values());
      case Condition.Given given -> given.name() + " ✓";
      case Condition.Missing missing -> missing.name() + " ✗";
      case Condition.Some some -> some.list() + " ≠ ∅";
      case Condition.Below below -> below.name() + " < " + below.than();
    };
  }
}
