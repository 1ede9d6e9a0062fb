package org.cocrear.surveys.xlsform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes items as the YAML of a flow: each leads to the next, by branches where it is not always
 * asked.
 */
final class FlowWriter {

  private static final String FILE = "file";

  private final Deque<String> steps = new ArrayDeque<>();
  private int branches;

  private FlowWriter() {}

  /**
   * The flow of a survey.
   *
   * @param title message key
   */
  static String write(String id, String title, List<Item> items) {
    FlowWriter writer = new FlowWriter();
    String next = FILE;
    for (Item item : items.reversed()) {
      writer.steps.push(step(item, next));
      Expression when = item.when().orElse(null);
      next = when == null ? item.name() : writer.branch(when, item.name(), next, item.name());
    }
    String words =
        items.stream()
            .filter(Item::words)
            .map(item -> "{" + item.name() + "}")
            .collect(Collectors.joining("\\n"));
    return """
        title: %s
        kind: survey
        steps:
        %s  file:
            do: file
            with: { kind: survey, survey: %s, text: "%s" }
            next: taken
          taken:
            branch:
              - { when: { taken: no }, go: late }
              - { missing: code, go: nameless }
            else: thanks
          late: { end: survey.late }
          nameless: { end: survey.thanks-anonymous }
          thanks: { end: survey.thanks }
        """
        .formatted(title, String.join("", writer.steps), id, words);
  }

  private static String step(Item item, String next) {
    String fields =
        item.fields().entrySet().stream()
            .map(field -> ", " + field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining());
    String as = item.asks() ? ", as: " + item.name() : "";
    String head = "  " + item.name() + ": { " + item.kind() + ": " + item.key() + as + fields;
    if (item.options().isEmpty()) {
      return head + ", next: " + next + " }\n";
    }
    StringBuilder step = new StringBuilder("  " + item.name() + ":\n");
    step.append("    ").append(item.kind()).append(": ").append(item.key()).append('\n');
    step.append("    as: ").append(item.name()).append('\n');
    for (Map.Entry<String, String> field : item.fields().entrySet()) {
      step.append("    ").append(field.getKey()).append(": ").append(field.getValue()).append('\n');
    }
    step.append("    options:\n");
    for (Item.Option option : item.options()) {
      step.append("      - { id: \"").append(option.id()).append("\", label: ");
      step.append(option.label()).append(" }\n");
    }
    return step.append("    next: ").append(next).append('\n').toString();
  }

  /** Writes what decides between two steps; the name of the first of it. */
  private String branch(Expression when, String yes, String no, String item) {
    return switch (when) {
      case Expression.And and -> branch(and.left(), branch(and.right(), yes, no, item), no, item);
      case Expression.Or or -> branch(or.left(), yes, branch(or.right(), yes, no, item), item);
      case Expression.Not not -> branch(not.inner(), no, yes, item);
      case Expression.Is is ->
          one("when: { " + is.name() + ": [" + quoted(is.values()) + "] }", yes, no, item);
      case Expression.Given given -> one("given: " + given.name(), yes, no, item);
      case Expression.Below below ->
          one("below: { " + below.name() + ": " + below.than() + " }", yes, no, item);
    };
  }

  private String one(String condition, String yes, String no, String item) {
    String name = "if-" + item + (branches == 0 ? "" : "-" + branches);
    branches++;
    steps.push(
        "  "
            + name
            + ":\n    branch:\n      - { "
            + condition
            + ", go: "
            + yes
            + " }\n    else: "
            + no
            + "\n");
    return name;
  }

  private static String quoted(List<String> values) {
    return values.stream()
        .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", "));
  }
}
