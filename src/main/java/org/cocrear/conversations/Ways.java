package org.cocrear.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the answers and facts of a turn make of a step: its options, and the way that it goes. */
record Ways(Run run) {

  /** What a question offers. */
  Options options(Step.Question question) {
    return switch (question) {
      case Step.Ask ask ->
          new Options(
              ask.answer() instanceof Answer.Place place ? list(place.list()) : List.of(),
              Map.of());
      case Step.Choose choose -> options(choose);
    };
  }

  /** The step after an answered question. */
  String after(Step.Question question) {
    return switch (question) {
      case Step.Ask ask -> ask.next();
      case Step.Choose choose -> after(choose);
    };
  }

  private String after(Step.Choose choose) {
    String chosen = run.value(choose.name());
    return choose.options().stream()
        .filter(option -> option.id().equals(chosen))
        .map(option -> option.next() == null ? choose.next() : option.next())
        .findFirst()
        .orElse(choose.next());
  }

  private Options options(Step.Choose choose) {
    List<Choice> offered = new ArrayList<>(list(choose.list()));
    choose.options().stream()
        .filter(option -> option.when() == null || holds(option.when()))
        .map(option -> new Choice(option.id(), label(option)))
        .forEach(offered::add);
    return new Options(List.copyOf(offered), run.also(choose.options()));
  }

  private String label(Step.Option option) {
    return run.facts.texts().getOrDefault(option.label(), option.id());
  }

  private List<Choice> list(@Nullable String name) {
    return name == null ? List.of() : run.list(name);
  }

  String way(Step.Branch branch) {
    return branch.cases().stream()
        .filter(way -> way.all().stream().allMatch(this::holds))
        .map(Step.Case::next)
        .findFirst()
        .orElse(branch.otherwise());
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> is(run.value(is.name()), is.values());
      case Condition.Given given -> !run.value(given.name()).isBlank();
      case Condition.Missing missing -> run.value(missing.name()).isBlank();
      case Condition.Some some -> !run.list(some.list()).isEmpty();
      case Condition.Below below -> below(run.value(below.name()), limit(below.than()));
    };
  }

  /** One of several that were chosen is enough. */
  private static boolean is(String value, List<String> values) {
    return values.contains(value)
        || Arrays.stream(value.split(",", -1)).anyMatch(one -> values.contains(one.strip()));
  }

  /** The number of a name, or the number itself. */
  private String limit(String than) {
    return than.matches("-?\\d{1,9}") ? than : run.value(than);
  }

  private static boolean below(String left, String right) {
    OptionalInt a = Words.number(left);
    OptionalInt b = Words.number(right);
    return a.isPresent() && b.isPresent() && a.getAsInt() < b.getAsInt();
  }

  /** Whether the answer of a question still fits what it offers. */
  boolean holds(Step.Question question, Options options) {
    String answer = run.value(question.name());
    if (answer.isBlank()) {
      return question.skippable();
    }
    return question instanceof Step.Ask
        || Arrays.stream(answer.split(",", -1)).allMatch(id -> options.tapped(id).isPresent());
  }
}
