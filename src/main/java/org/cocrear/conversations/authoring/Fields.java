package org.cocrear.conversations.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cocrear.bot.YamlItem;
import org.jspecify.annotations.Nullable;

/** Reads fields of a YAML value; what is missing or does not fit becomes a problem. */
final class Fields {

  private Fields() {}

  static String text(YamlItem at, String field) {
    Optional<YamlItem> value = at.field(field);
    if (value.isEmpty()) {
      at.problem("`" + field + "` is missing; write it");
    }
    return value.map(YamlItem::text).orElse("");
  }

  static @Nullable String maybe(YamlItem at, String field) {
    return at.field(field).map(YamlItem::text).orElse(null);
  }

  static boolean flag(YamlItem at, String field) {
    return at.field(field).map(YamlItem::text).filter(List.of("yes", "true")::contains).isPresent();
  }

  static int number(YamlItem at, String field) {
    String text = text(at, field);
    if (!text.matches("-?\\d{1,6}")) {
      at.problem("`" + field + "` is no whole number; write one");
      return 0;
    }
    return Integer.parseInt(text);
  }

  static SortedMap<String, String> values(YamlItem at, String field) {
    Map<String, YamlItem> fields =
        at.field(field).map(YamlItem::fields).orElse(Map.<String, YamlItem>of());
    SortedMap<String, String> values = new TreeMap<>();
    fields.forEach((name, value) -> values.put(name, value.text()));
    return values;
  }

  static <K extends Enum<K>> Optional<K> value(Class<K> type, YamlItem at) {
    String wanted = at.text().replace('-', '_').toUpperCase(Locale.ROOT);
    Optional<K> found =
        Arrays.stream(type.getEnumConstants()).filter(k -> k.name().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      at.problem(
          Arrays.stream(type.getEnumConstants())
              .map(k -> k.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", ", "`" + at.text() + "` is unknown; write ", "")));
    }
    return found;
  }
}
