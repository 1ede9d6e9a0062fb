package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cocrear.conversations.Step;

/**
 * Puts called flows in the place of their calls, so that engine and sessions know nothing of them:
 * step {@code s} of the flow that step {@code c} calls becomes {@code c/s}, and its ends lead on.
 */
final class Calls {

  private final Map<String, Draft> drafts;

  Calls(Map<String, Draft> drafts) {
    this.drafts = drafts;
  }

  /** The steps of a flow, with those of all that it calls. The calls must not go in circles. */
  SortedMap<String, Step> steps(Draft draft) {
    SortedMap<String, Step> steps = new TreeMap<>(draft.steps);
    draft.calls.forEach((name, call) -> put(steps, name, call));
    return steps;
  }

  /** The message keys of a flow and of all that it calls. */
  Stream<Draft.Named> keys(Draft draft) {
    return Stream.concat(draft.keys.stream(), called(draft).stream().flatMap(this::keys));
  }

  List<Draft> called(Draft draft) {
    List<Draft> called = new ArrayList<>();
    for (Draft.Call call : draft.calls.values()) {
      Draft sub = drafts.get(call.flow());
      if (sub != null) {
        called.add(sub);
      }
    }
    return called;
  }

  private void put(SortedMap<String, Step> steps, String name, Draft.Call call) {
    Draft sub = drafts.get(call.flow());
    if (sub == null || !(steps.get(name) instanceof Step.Set given)) {
      return;
    }
    String inside = name + "/";
    steps.put(name, new Step.Set(given.values(), inside + sub.first()));
    steps.put(inside, new Step.Set(named(call.as()), given.next()));
    steps(sub).forEach((step, one) -> steps.put(inside + step, inside(one, inside)));
  }

  /** What was answered under one name is kept under another, with what was read. */
  private static SortedMap<String, String> named(Map<String, String> as) {
    SortedMap<String, String> values = new TreeMap<>();
    as.forEach(
        (name, answer) -> {
          values.put(name, "{" + answer + "}");
          values.put(name + "_label", "{" + answer + "_label}");
        });
    return values;
  }

  private static Step inside(Step step, String inside) {
    UnaryOperator<String> to = name -> inside + name;
    return switch (step) {
      case Step.Say say -> new Step.Say(say.key(), to.apply(say.next()));
      case Step.Ask ask ->
          new Step.Ask(
              ask.key(),
              ask.name(),
              ask.skippable(),
              ask.answer(),
              ask.brief(),
              to.apply(ask.next()));
      case Step.Choose choose -> choose(choose, to);
      case Step.Branch branch ->
          new Step.Branch(
              branch.cases().stream()
                  .map(way -> new Step.Case(way.all(), to.apply(way.next())))
                  .toList(),
              to.apply(branch.otherwise()));
      case Step.Do action -> new Step.Do(action.action(), action.with(), to.apply(action.next()));
      case Step.Set set -> new Step.Set(set.values(), to.apply(set.next()));
      case Step.Wait wait -> new Step.Wait(wait.until(), wait.period(), to.apply(wait.next()));
      case Step.Open open -> open;
      case Step.End end ->
          end.key() == null
              ? new Step.Set(new TreeMap<>(), inside)
              : new Step.Say(end.key(), inside);
    };
  }

  private static Step choose(Step.Choose choose, UnaryOperator<String> to) {
    return new Step.Choose(
        choose.key(),
        choose.name(),
        choose.skippable(),
        choose.list(),
        choose.options().stream().map(option -> option(option, to)).toList(),
        choose.several(),
        choose.alone(),
        choose.brief(),
        to.apply(choose.next()));
  }

  private static Step.Option option(Step.Option option, UnaryOperator<String> to) {
    String next = option.next();
    return new Step.Option(
        option.id(), option.label(), option.when(), next == null ? null : to.apply(next));
  }
}
