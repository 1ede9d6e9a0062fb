package org.cocrear.surveys.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step that a row becomes.
 *
 * @param kind {@code say}, {@code ask}, {@code choose} or {@code scale}
 * @param key message key of its text
 * @param fields other fields, in order
 * @param options of a choice
 * @param when asked only then
 */
record Item(
    String name,
    String kind,
    String key,
    Map<String, String> fields,
    List<Option> options,
    Optional<Expression> when) {

  /** An option; the label is a message key. */
  record Option(String id, String label) {}

  Item with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new Item(name, kind, key, more, options, when);
  }

  Item only(Expression condition) {
    Expression both = when.map(own -> Expression.both(condition, own)).orElse(condition);
    return new Item(name, kind, key, fields, options, Optional.of(both));
  }

  boolean asks() {
    return !kind.equals("say");
  }

  boolean place() {
    return "place".equals(fields.get("type"));
  }

  boolean words() {
    return kind.equals("ask") && !fields.containsKey("type");
  }
}
