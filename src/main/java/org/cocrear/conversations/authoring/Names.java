package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Step;

/** The names that each flow knows: its answers, what it is given and told, and facts. */
final class Names {

  private static final List<String> FORMS = List.of("", "_label", "_media", "_media_kind");

  private static final String AXES = "axes";

  private final Map<String, Draft> drafts;
  private final List<String> axes;

  Names(Map<String, Draft> drafts, Set<String> axes) {
    this.drafts = drafts;
    this.axes = axes.stream().sorted().toList();
  }

  /** Every name that a flow knows, with the values it may have; empty: any. */
  SortedMap<String, List<String>> of(Draft draft) {
    SortedMap<String, List<String>> names = new TreeMap<>(Vocabulary.FACTS);
    names.put("revision", List.of());
    own(draft, new HashSet<>()).forEach((name, values) -> names.put(name, values));
    return names;
  }

  /** Names that whoever opens or calls a flow may give it. */
  Optional<Set<String>> taken(String flow) {
    Draft draft = drafts.get(flow);
    if (draft == null) {
      return Optional.empty();
    }
    Set<String> taken = new TreeSet<>();
    answers(draft, new HashSet<>()).forEach(name -> FORMS.forEach(form -> taken.add(name + form)));
    return Optional.of(taken);
  }

  /** The keys of the axes that a topic like {@code axis:salud} may name; none: any. */
  List<String> axes() {
    return axes;
  }

  /** Every list that a flow may offer. */
  Set<String> lists(Draft draft) {
    Set<String> lists = new TreeSet<>(Vocabulary.LISTS);
    whole(draft, new HashSet<>())
        .forEach(
            one -> actions(one).forEach(action -> lists.addAll(Vocabulary.of(action).lists())));
    return lists;
  }

  /** Flows that call this one. */
  List<Draft> callers(Draft draft) {
    return drafts.values().stream()
        .filter(one -> one.calls.values().stream().anyMatch(c -> c.flow().equals(draft.id)))
        .toList();
  }

  private SortedMap<String, List<String>> own(Draft draft, Set<String> seen) {
    SortedMap<String, List<String>> names = new TreeMap<>();
    for (Draft one : whole(draft, seen)) {
      one.calls.values().forEach(call -> call.as().keySet().forEach(as -> any(names, as)));
      one.steps.values().forEach(step -> answers(step, names));
      one.given.forEach(name -> any(names, name));
      actions(one).forEach(action -> told(action, names));
      one.steps.values().forEach(step -> set(step, names));
    }
    return names;
  }

  private Set<String> answers(Draft draft, Set<String> seen) {
    SortedMap<String, List<String>> names = new TreeMap<>();
    for (Draft one : whole(draft, seen)) {
      one.steps.values().forEach(step -> answers(step, names));
      one.given.forEach(name -> names.put(name, List.of()));
    }
    return new TreeSet<>(names.keySet());
  }

  /** A flow and all that it calls. */
  private List<Draft> whole(Draft draft, Set<String> seen) {
    List<Draft> whole = new ArrayList<>();
    if (seen.add(draft.id)) {
      whole.add(draft);
      draft.calls.values().stream()
          .map(call -> Optional.ofNullable(drafts.get(call.flow())))
          .flatMap(Optional::stream)
          .forEach(called -> whole.addAll(whole(called, seen)));
    }
    return whole;
  }

  private void answers(Step step, SortedMap<String, List<String>> names) {
    if (step instanceof Step.Question question) {
      names.merge(question.name(), values(question), Names::both);
      FORMS.stream().skip(1).forEach(form -> names.put(question.name() + form, List.of()));
    }
  }

  private void told(Action action, SortedMap<String, List<String>> names) {
    Vocabulary.of(action).tells().forEach((name, values) -> names.merge(name, values, Names::both));
    if (action == Action.CLASSIFY) {
      names.put("first", axes);
    }
  }

  private static void set(Step step, SortedMap<String, List<String>> names) {
    if (step instanceof Step.Set set) {
      set.values().keySet().forEach(name -> any(names, name));
    }
  }

  private static void any(SortedMap<String, List<String>> names, String name) {
    FORMS.forEach(form -> names.put(name + form, List.of()));
  }

  /** Where all options are fixed, or axes, the set of answers is closed. */
  private List<String> values(Step.Question question) {
    if (!(question instanceof Step.Choose choose)) {
      return List.of();
    }
    List<String> fixed = choose.options().stream().map(Step.Option::id).toList();
    if (choose.list() == null) {
      return fixed;
    }
    return choose.list().equals(AXES) && !axes.isEmpty()
        ? Stream.concat(axes.stream(), fixed.stream()).toList()
        : List.of();
  }

  private static List<String> both(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return List.of();
    }
    Collection<String> both = new TreeSet<>(some);
    both.addAll(others);
    return List.copyOf(both);
  }

  static List<Action> actions(Draft draft) {
    List<Action> actions = new ArrayList<>();
    for (Step step : draft.steps.values()) {
      if (step instanceof Step.Do action) {
        actions.add(action.action());
      }
    }
    return actions;
  }
}
