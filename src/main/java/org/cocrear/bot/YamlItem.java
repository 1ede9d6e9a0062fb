package org.cocrear.bot;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML file that knows its place; what does not fit is collected, never thrown. */
public final class YamlItem {

  private final String file;
  private final int line;
  private final int column;
  private final @Nullable Node node;
  private final List<String> problems;

  private YamlItem(String file, int line, int column, @Nullable Node node, List<String> problems) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.node = node;
    this.problems = problems;
  }

  /** The whole of a file; an empty value where it cannot be read. */
  public static YamlItem of(String file, String text, List<String> problems) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return new YamlItem(file, 1, 1, root, problems);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String place = mark == null ? "1:1" : (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
      problems.add(file + ":" + place + ": not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(file + ":1:1: not YAML: " + e.getMessage());
    }
    return new YamlItem(file, 1, 1, null, problems);
  }

  /** Its line, from 1. */
  public int line() {
    return line;
  }

  /** Its column, from 1. */
  public int column() {
    return column;
  }

  /** Notes a problem of this value: {@code file:line:column: what, and what to write instead}. */
  public void problem(String message) {
    problems.add(file + ":" + line + ":" + column + ": " + message);
  }

  /** Whether it is a single text. */
  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** Whether it has fields. */
  public boolean isFields() {
    return node instanceof MappingNode;
  }

  /** The text of it; blank, and a problem, where it is none. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem("write a single text here");
    return "";
  }

  /** Its elements; a single text is a list of one. */
  public List<YamlItem> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::at).toList();
    }
    if (!isText()) {
      problem("write a list here");
      return List.of();
    }
    return List.of(this);
  }

  /** The texts of its elements. */
  public List<String> texts() {
    return items().stream().map(YamlItem::text).toList();
  }

  /** Its fields in their order; a name written twice is a problem. */
  public Map<String, YamlItem> fields() {
    Map<String, YamlItem> fields = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> add(fields, tuple));
    } else {
      problem("write fields here, as in `name: value`");
    }
    return fields;
  }

  /** A field, if it is there. */
  public Optional<YamlItem> field(String name) {
    return isFields() ? Optional.ofNullable(fields().get(name)) : Optional.empty();
  }

  /** Refuses fields of other names. */
  public void only(List<String> names) {
    fields()
        .forEach(
            (name, value) -> {
              if (!names.contains(name)) {
                value.problem("`" + name + "` is no field here; write one of " + names);
              }
            });
  }

  private void add(Map<String, YamlItem> fields, NodeTuple tuple) {
    YamlItem key = at(tuple.getKeyNode());
    YamlItem value = new YamlItem(file, key.line, key.column, tuple.getValueNode(), problems);
    if (fields.putIfAbsent(key.text(), value) != null) {
      key.problem("`" + key.text() + "` is written twice; keep one");
    }
  }

  private YamlItem at(Node inner) {
    Mark start = inner.getStartMark();
    return new YamlItem(file, start.getLine() + 1, start.getColumn() + 1, inner, problems);
  }
}
