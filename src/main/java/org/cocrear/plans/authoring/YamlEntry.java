package org.cocrear.plans.authoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows its lines. What is wrong is noted with file and line, and a
 * stand-in is returned, so that one reading finds all problems.
 */
final class YamlEntry {

  private final String file;
  private final @Nullable Node node;
  private final List<String> problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  YamlEntry(String file, @Nullable Node node, List<String> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      wrong(node, "write keys and values, such as  id: …");
    }
  }

  private void add(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (values.put(key, tuple.getValueNode()) != null) {
      wrong(tuple.getKeyNode(), key + " is written twice: keep one");
    }
  }

  /** Text that must be there. */
  String text(String key) {
    String text = text(key, "");
    if (text.isBlank() && (values.get(key) == null || values.get(key) instanceof ScalarNode)) {
      wrong(key, key + " is missing: write  " + key + ": …");
    }
    return text;
  }

  /** Text, or what stands for it. */
  String text(String key, String otherwise) {
    asked.add(key);
    Node value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    wrong(key, key + " is a text: write  " + key + ": …");
    return otherwise;
  }

  LocalDate date(String key) {
    return parsed(key, "a day such as 2021-06-14", LocalDate.EPOCH, LocalDate::parse);
  }

  int number(String key) {
    return parsed(key, "a whole number", 1, Integer::parseInt);
  }

  boolean flag(String key) {
    String value = text(key, "false");
    if (!value.equals("true") && !value.equals("false")) {
      wrong(key, key + " is true or false, not " + value);
    }
    return value.equals("true");
  }

  /** A word out of an enum, in lower case with hyphens. */
  <E extends Enum<E>> E word(String key, E[] words) {
    List<String> known = new ArrayList<>();
    for (E word : words) {
      known.add(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    int found = known.indexOf(text(key));
    if (found < 0) {
      wrong(key, key + " is one of " + String.join(", ", known));
    }
    return words[Math.max(found, 0)];
  }

  /** A text turned into something else. */
  <T> T parsed(String key, String what, T standIn, Function<String, T> parse) {
    String text = text(key);
    try {
      return text.isEmpty() ? standIn : parse.apply(text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      wrong(key, key + " must be " + what + ", not " + text);
      return standIn;
    }
  }

  List<String> texts(String key) {
    return items(key).stream()
        .map(item -> item instanceof ScalarNode scalar ? scalar.getValue().strip() : "")
        .toList();
  }

  List<YamlEntry> entries(String key) {
    return items(key).stream().map(item -> new YamlEntry(file, item, problems)).toList();
  }

  YamlEntry entry(String key) {
    asked.add(key);
    Node value = values.get(key);
    if (value == null) {
      wrong(key, key + " is missing");
    }
    return new YamlEntry(file, value, value == null ? new ArrayList<>() : problems);
  }

  private List<Node> items(String key) {
    asked.add(key);
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      wrong(key, key + " is a list: write  - … under it");
    }
    return List.of();
  }

  /** Notes keys that nobody asked for. */
  void end() {
    values.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(key -> wrong(key, key + " is no key here; known: " + String.join(", ", asked)));
  }

  /** Notes a problem at a key, or at the mapping where the key is not there. */
  void wrong(String key, String what) {
    Node value = values.get(key);
    wrong(value == null ? node : value, what);
  }

  private void wrong(@Nullable Node at, String what) {
    int line = at == null ? 1 : at.getStartMark().getLine() + 1;
    problems.add(file + ":" + line + ": " + what);
  }
}
