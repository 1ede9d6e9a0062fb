package org.cocrear.conversations;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters1;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same flow on stateless4j: each step a state, one trigger, ways by guards over a map. It moves
 * and keeps answers, and no more: no typed answers, no way back, no misses, no effect ids, no
 * arguments of texts; and its state changes in place.
 */
final class PlainMachine {

  /** The one thing that happens: something was said. */
  enum Trigger {
    SAID
  }

  /** What was said, and what is known by then. */
  record Word(String text, SortedMap<String, String> answers) {}

  /** A talk: what would have to be stored of it is its state and its answers. */
  static final class Talk {
    final StateMachine<String, Trigger> machine;
    final SortedMap<String, String> answers = new TreeMap<>();

    Talk(StateMachine<String, Trigger> machine) {
      this.machine = machine;
    }
  }

  private final StateMachineConfig<String, Trigger> config = new StateMachineConfig<>();
  private final TriggerWithParameters1<Word, Trigger> said =
      config.setTriggerParameters(Trigger.SAID, Word.class);
  private final ProposalTalk talk;

  PlainMachine(ProposalTalk talk) {
    this.talk = talk;
    talk.flow()
        .steps()
        .forEach(
            (name, step) -> {
              if (!(step instanceof Step.End)) {
                config.configure(name).permitDynamic(said, word -> after(step, word));
              }
            });
  }

  Talk begin() {
    Talk begun = new Talk(new StateMachine<>(talk.flow().first(), config));
    forward(begun, new ArrayList<>());
    return begun;
  }

  /** Says one thing; answers the keys of what is to be said back. */
  List<String> say(Talk talk, String text) {
    List<String> keys = new ArrayList<>();
    talk.machine.fire(said, new Word(text, talk.answers));
    forward(talk, keys);
    return keys;
  }

  Step step(Talk open) {
    return talk.flow().steps().get(open.machine.getState());
  }

  private void forward(Talk open, List<String> keys) {
    Step step = step(open);
    while (!(step instanceof Step.Question) && !(step instanceof Step.End)) {
      if (step instanceof Step.Say say) {
        keys.add(say.key());
      }
      open.machine.fire(said, new Word("", open.answers));
      step = step(open);
    }
    keys.add(step instanceof Step.Question question ? question.key() : "bye");
  }

  private String after(Step step, Word word) {
    return switch (step) {
      case Step.Ask ask -> {
        word.answers.put(ask.name(), word.text);
        yield ask.next();
      }
      case Step.Choose choose -> chosen(choose, word);
      case Step.Branch branch -> way(branch, word);
      case Step.Do action -> {
        word.answers.putAll(ProposalTalk.told(action.action()).values());
        yield action.next();
      }
      case Step.Say say -> say.next();
      case Step.Set set -> set.next();
      case Step.Wait wait -> wait.next();
      case Step.Open open -> open.flow();
      case Step.End end -> "";
    };
  }

  private String chosen(Step.Choose choose, Word word) {
    List<Choice> listed = talk.facts().lists().getOrDefault("" + choose.list(), List.of());
    int number = Integer.parseInt(word.text) - 1;
    if (number < listed.size()) {
      word.answers.put(choose.name(), listed.get(number).id());
      return choose.next();
    }
    List<Step.Option> shown =
        choose.options().stream()
            .filter(option -> option.when() == null || holds(option.when(), word))
            .toList();
    Step.Option option = shown.get(number - listed.size());
    word.answers.put(choose.name(), option.id());
    String next = option.next();
    return next == null ? choose.next() : next;
  }

  private String way(Step.Branch branch, Word word) {
    return branch.cases().stream()
        .filter(way -> way.all().stream().allMatch(one -> holds(one, word)))
        .map(Step.Case::next)
        .findFirst()
        .orElse(branch.otherwise());
  }

  private boolean holds(Condition condition, Word word) {
    return switch (condition) {
      case Condition.Is is -> is.values().contains(value(is.name(), word));
      case Condition.Given given -> !value(given.name(), word).isBlank();
      case Condition.Missing missing -> value(missing.name(), word).isBlank();
      case Condition.Some some -> talk.facts().lists().containsKey(some.list());
      case Condition.Below below -> false;
    };
  }

  private String value(String name, Word word) {
    String answer = word.answers.get(name);
    return answer != null ? answer : talk.facts().values().getOrDefault(name, "");
  }
}
