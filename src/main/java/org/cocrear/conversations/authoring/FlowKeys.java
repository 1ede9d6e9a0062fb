package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.bot.YamlItem;

/** What a flow says: the message keys that its YAML names. */
public final class FlowKeys {

  private FlowKeys() {}

  /** The keys in the order of the file, each once; also of a flow that has problems. */
  public static List<String> of(FlowSource source) {
    return keys(read(source)).distinct().toList();
  }

  /** The keys of each step, and of the title under an empty name; in the order of the file. */
  public static Map<String, List<String>> bySteps(FlowSource source) {
    Draft draft = read(source);
    List<Integer> starts = draft.places.values().stream().map(YamlItem::line).toList();
    List<String> names = List.copyOf(draft.places.keySet());
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

  private static Stream<String> keys(Draft draft) {
    return draft.keys.stream().map(Draft.Named::key);
  }

  private static Draft read(FlowSource source) {
    List<String> ignored = new ArrayList<>();
    return FlowReader.read(
        source.id(), YamlItem.of(source.id() + ".yml", source.yaml(), ignored));
  }
}
