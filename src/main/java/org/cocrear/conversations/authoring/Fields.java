package org.cocrear.conversations.authoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.bot.YamlItem;
import org.jspecify.annotations.Nullable;

/** Reads fields of a YAML value; what is missing or does not fit becomes a problem. */
final class Fields {

  private static final Duration LONGEST = Duration.ofDays(366);

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

  /** A number within six digits: longer ones are of people. */
  static BigDecimal decimal(YamlItem at, String field) {
    String text = text(at, field);
    if (!text.matches("-?\\d{1,6}([.]\\d{1,6})?")) {
      at.problem("`" + field + "` is no number; write one, as in 0.5");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(text);
  }

  /** A duration such as {@code 30m}, {@code 6h} or {@code 2d}, up to a year. */
  static Optional<Duration> duration(YamlItem at, String field) {
    Optional<YamlItem> value = at.field(field);
    Optional<Duration> duration = value.map(YamlItem::text).flatMap(Fields::duration);
    if (value.isPresent() && duration.isEmpty()) {
      value
          .get()
          .problem("`" + value.get().text() + "` is no duration; write 30m, 6h or 2d, up to 366d");
    }
    return duration;
  }

  private static Optional<Duration> duration(String text) {
    if (!text.matches("\\d{1,5}[mhd]")) {
      return Optional.empty();
    }
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    Duration duration =
        switch (text.charAt(text.length() - 1)) {
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return Optional.of(duration).filter(it -> it.isPositive() && it.compareTo(LONGEST) <= 0);
  }

  static List<String> more(List<String> names, List<String> others) {
    return Stream.concat(names.stream(), others.stream()).toList();
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
