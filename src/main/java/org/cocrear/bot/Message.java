package org.cocrear.bot;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An ICU pattern.
 *
 * @param numbers its arguments, and whether they count
 * @param lines the same line by line, where a pattern of several lines can be parted
 */
record Message(String pattern, SortedMap<String, Boolean> numbers, List<Message> lines) {

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Message of(String pattern) {
    return new Message(pattern, numbers(pattern), lines(pattern));
  }

  /** The text with arguments filled in; lines whose arguments are all blank are left out. */
  String say(Map<String, Object> arguments, ULocale locale) {
    if (!lines.isEmpty()) {
      return lines.stream()
          .filter(line -> line.speaks(arguments))
          .map(line -> line.say(arguments, locale))
          .collect(Collectors.joining("\n"));
    }
    Map<String, Object> filled = new HashMap<>();
    numbers.forEach((name, counts) -> filled.put(name, fill(arguments.get(name), counts)));
    return new MessageFormat(pattern, locale).format(filled);
  }

  private boolean speaks(Map<String, Object> arguments) {
    return numbers.isEmpty()
        || numbers.keySet().stream().anyMatch(name -> !text(arguments.get(name)).isBlank());
  }

  private static Object fill(@Nullable Object value, boolean counts) {
    String text = text(value);
    return counts ? (Object) Long.valueOf(text.matches("-?\\d{1,9}") ? text : "0") : text;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<Message> lines(String pattern) {
    List<Message> lines = new ArrayList<>();
    if (!pattern.contains("\n")) {
      return lines;
    }
    try {
      for (String line : pattern.split("\n", -1)) {
        lines.add(new Message(line, numbers(line), List.of()));
      }
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return List.copyOf(lines);
  }

  private static SortedMap<String, Boolean> numbers(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    SortedMap<String, Boolean> numbers = new TreeMap<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = parsed.getSubstring(parsed.getPart(i + 1));
        numbers.merge(name, counts(part.getArgType()), Boolean::logicalOr);
      }
    }
    return numbers;
  }

  private static boolean counts(ArgType type) {
    return type.hasPluralStyle() || type == ArgType.SIMPLE;
  }
}
