package org.cocrear.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a flow from step to step until somebody must be asked or the talk is over. */
final class Walk {

  private static final int MOST_STEPS = 60;

  /** After anything else is done, there is no way back behind it. */
  private static final Set<Action> ONLY_LOOK =
      EnumSet.of(Action.CLASSIFY, Action.STATUS, Action.TOPICS, Action.MY_DATA);

  private final Flow flow;
  private final Run run;
  private int steps;

  Walk(Flow flow, Run run) {
    this.flow = flow;
    this.run = run;
  }

  /** Goes on after the open question, which was answered or passed over. */
  Turn on(String next) {
    run.asked.add(run.step);
    return from(next);
  }

  /** Asks the former question anew; empty where there is none. */
  Optional<Turn> back() {
    while (!run.asked.isEmpty()) {
      String former = run.asked.removeLast();
      Optional<Step.Question> question = question(former);
      if (question.isPresent()) {
        run.forget(question.get().name());
        run.ahead.remove(former);
        return Optional.of(from(former));
      }
    }
    return Optional.empty();
  }

  /**
   * Asks a former question anew; what was answered after it stands, as long as it is on the way.
   */
  Turn correct(String former) {
    int at = run.asked.lastIndexOf(former);
    if (at < 0) {
      return from(run.step);
    }
    List<String> behind = run.asked.subList(at, run.asked.size());
    List<String> ahead = new ArrayList<>(behind.subList(1, behind.size()));
    if (run.ahead.isEmpty() || answered(run.step)) {
      ahead.add(run.step);
    }
    ahead.addAll(run.ahead);
    run.ahead.clear();
    run.ahead.addAll(ahead);
    behind.clear();
    return from(former);
  }

  /** The question of a step. */
  Optional<Step.Question> question(String name) {
    return flow.steps().get(name) instanceof Step.Question question
        ? Optional.of(question)
        : Optional.empty();
  }

  Turn from(String name) {
    Step step = flow.steps().get(name);
    run.step = name;
    if (step == null || ++steps > MOST_STEPS) {
      run.say("talk.failed");
      return run.turn(Turn.State.FAILED);
    }
    return switch (step) {
      case Step.Say say -> say(say);
      case Step.Question question -> ask(question);
      case Step.Branch branch -> from(way(branch));
      case Step.Do action -> act(action);
      case Step.Set set -> set(set);
      case Step.Wait wait -> pause(wait);
      case Step.Open open -> open(open);
      case Step.End end -> end(end);
    };
  }

  /** Asks; takes or passes over a question that leaves nothing to choose. */
  Turn ask(Step.Question question) {
    run.misses = 0;
    Options options = options(question);
    if (stands(question, options)) {
      return on(after(question));
    }
    if (question instanceof Step.Choose choose) {
      List<Choice> offered = options.offered();
      if (offered.isEmpty()) {
        return from(choose.next());
      }
      if (choose.alone() && offered.size() == 1) {
        run.answers.putAll(Reading.kept(choose.name(), offered));
        return from(after(choose));
      }
    }
    run.offered = options.offered();
    run.say(question.key(), run.filled(Map.of()), run.offered, question.skippable());
    return run.turn(Turn.State.WAITING);
  }

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

  private Turn say(Step.Say say) {
    if (!run.ahead.remove(run.step)) {
      run.say(say.key());
    }
    run.asked.add(run.step);
    return from(say.next());
  }

  private Turn set(Step.Set set) {
    run.answers.putAll(run.filled(set.values()));
    return from(set.next());
  }

  private Turn pause(Step.Wait wait) {
    settle();
    Instant until = Moments.of(wait, run);
    if (!until.isAfter(run.now)) {
      return from(wait.next());
    }
    run.offered = List.of();
    run.wakesAt = until;
    return run.turn(Turn.State.WAITING);
  }

  private Turn act(Step.Do action) {
    if (!ONLY_LOOK.contains(action.action())) {
      settle();
    }
    run.act(action);
    return action.action().answers() ? run.turn(Turn.State.ASKING) : from(action.next());
  }

  /** There is no way back from here; answers that a correction left aside are forgotten. */
  private void settle() {
    comeBack();
    run.asked.clear();
  }

  private void comeBack() {
    List<String> kept = run.asked.stream().flatMap(this::names).toList();
    run.ahead.stream()
        .flatMap(this::names)
        .filter(name -> !kept.contains(name))
        .forEach(run::forget);
    run.ahead.clear();
  }

  private Stream<String> names(String step) {
    return question(step).map(Step.Question::name).stream();
  }

  /** Whether a question was answered before a correction, and its answer still holds. */
  private boolean stands(Step.Question question, Options options) {
    if (run.ahead.isEmpty()) {
      return false;
    }
    if (run.step.equals(run.ahead.getLast())) {
      comeBack();
      return false;
    }
    boolean stands = run.ahead.remove(run.step) && holds(question, options);
    return stands;
  }

  private boolean holds(Step.Question question, Options options) {
    String answer = run.value(question.name());
    if (answer.isBlank()) {
      return question.skippable();
    }
    return question instanceof Step.Ask
        || Arrays.stream(answer.split(",", -1)).allMatch(id -> options.tapped(id).isPresent());
  }

  private boolean answered(String step) {
    return names(step).anyMatch(name -> !run.value(name).isBlank());
  }

  private Turn open(Step.Open open) {
    run.open(run.filled(open.flow()), run.filled(open.given()));
    return run.turn(Turn.State.ENDED);
  }

  private Turn end(Step.End end) {
    if (end.key() != null) {
      run.say(end.key());
    }
    return run.turn(Turn.State.ENDED);
  }

  private String way(Step.Branch branch) {
    return branch.cases().stream()
        .filter(way -> way.all().stream().allMatch(this::holds))
        .map(Step.Case::next)
        .findFirst()
        .orElse(branch.otherwise());
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> is.values().contains(run.value(is.name()));
      case Condition.Given given -> !run.value(given.name()).isBlank();
      case Condition.Missing missing -> run.value(missing.name()).isBlank();
      case Condition.Some some -> !run.list(some.list()).isEmpty();
      case Condition.Below below -> below(run.value(below.name()), run.value(below.than()));
    };
  }

  private static boolean below(String left, String right) {
    OptionalInt a = Words.number(left);
    OptionalInt b = Words.number(right);
    return a.isPresent() && b.isPresent() && a.getAsInt() < b.getAsInt();
  }
}
