package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;

/** What a flow says: message keys. */
public final class FlowKeys {

  private FlowKeys() {}

  /** The keys that a YAML names, in its order, each once; also where it has problems. */
  public static List<String> of(FlowSource source) {
    return read(source).keys.stream().map(Draft.Named::key).distinct().toList();
  }

  /** The keys of a flow and of all that it calls, with the other words of its options. */
  public static Set<String> of(Flow flow) {
    NavigableSet<String> keys = new TreeSet<>();
    keys.add(flow.title());
    flow.steps().values().stream().flatMap(FlowKeys::of).forEach(keys::add);
    List.copyOf(keys).forEach(key -> keys.add(key + ".also"));
    return keys;
  }

  /** The keys that each step names, and those of the title under an empty name. */
  public static Map<String, List<String>> bySteps(FlowSource source) {
    Draft draft = read(source);
    List<String> names = List.copyOf(draft.places.keySet());
    List<Integer> starts = draft.places.values().stream().map(YamlItem::line).toList();
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (Draft.Named named : draft.keys) {
      int step = -1;
      while (step + 1 < starts.size() && starts.get(step + 1) <= named.at().line()) {
        step++;
      }
      keys.computeIfAbsent(step < 0 ? "" : names.get(step), s -> new ArrayList<>())
          .add(named.key());
    }
    return keys;
  }

  /** The lines at which the steps of a YAML are written, from 1. */
  public static Map<String, Integer> lines(FlowSource source) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    read(source).places.forEach((name, at) -> lines.put(name, at.line()));
    return lines;
  }

  private static Stream<String> of(Step step) {
    return switch (step) {
      case Step.Say say -> Stream.of(say.key());
      case Step.Ask ask -> Stream.concat(Stream.of(ask.key()), Stream.ofNullable(ask.brief()));
      case Step.Choose choose ->
          Stream.concat(
              Stream.concat(Stream.of(choose.key()), Stream.ofNullable(choose.brief())),
              choose.options().stream().map(Step.Option::label));
      case Step.End end -> Stream.ofNullable(end.key());
      case Step.Branch branch -> Stream.empty();
      case Step.Do action -> Stream.empty();
      case Step.Set set -> Stream.empty();
      case Step.Wait wait -> Stream.empty();
      case Step.Open open -> Stream.empty();
    };
  }

  private static Draft read(FlowSource source) {
    List<String> ignored = new ArrayList<>();
    return FlowReader.read(source.id(), YamlItem.of(source.id() + ".yml", source.yaml(), ignored));
  }
}
