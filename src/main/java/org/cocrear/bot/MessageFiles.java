package org.cocrear.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code messages/<locale>.yml}. A locale without country is complete; one with a country
 * holds what differs.
 */
final class MessageFiles {

  private static final String FOLDER = "messages/";

  private final List<String> problems;
  private final SortedMap<String, SortedMap<String, Message>> messages = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, YamlItem>> places = new TreeMap<>();

  MessageFiles(List<String> problems) {
    this.problems = problems;
  }

  Voice read(SortedMap<String, String> files) {
    files.forEach(
        (path, text) -> {
          if (path.startsWith(FOLDER)) {
            String locale = path.substring(FOLDER.length()).replace(".yml", "");
            messages.put(locale, new TreeMap<>());
            places.put(locale, new TreeMap<>());
            flatten(locale, "", YamlItem.of("bot/" + path, text, problems));
          }
        });
    if (!messages.containsKey("es")) {
      problems.add("bot/messages/es.yml:1: the file is missing; write it");
    }
    places.forEach((locale, items) -> compare(locale, items));
    return new Voice(messages);
  }

  private void flatten(String locale, String prefix, YamlItem item) {
    item.fields()
        .forEach(
            (name, value) -> {
              if (value.isFields()) {
                flatten(locale, prefix + name + ".", value);
              } else {
                add(locale, prefix + name, value);
              }
            });
  }

  private void add(String locale, String key, YamlItem value) {
    try {
      Message message = Message.of(value.text().strip());
      if (message.pattern().isEmpty()) {
        value.problem("`" + key + "` is empty; write its text");
      }
      places(locale).put(key, value);
      texts(locale).put(key, message);
    } catch (IllegalArgumentException e) {
      value.problem("`" + key + "` is no ICU message: " + e.getMessage());
    }
  }

  private void compare(String locale, Map<String, YamlItem> items) {
    String base = locale.contains("-") ? locale.substring(0, locale.indexOf('-')) : "es";
    if (!messages.containsKey(base)) {
      problems.add("bot/messages/" + locale + ".yml:1: there is no " + base + ".yml; write it");
      return;
    }
    if (texts(base).isEmpty()) {
      return;
    }
    items.forEach((key, item) -> compare(key, item, base, texts(locale)));
    if (!locale.contains("-")) {
      texts(base).keySet().stream()
          .filter(key -> !key.endsWith(".sms") && !key.endsWith(".also"))
          .filter(key -> !texts(locale).containsKey(key))
          .forEach(key -> missing(locale, key));
    }
  }

  private void compare(String key, YamlItem item, String base, Map<String, Message> texts) {
    boolean variant = key.endsWith(".sms") || key.endsWith(".also");
    String plain = key.replaceAll("\\.(sms|also)$", "");
    Optional<Message> model = Optional.ofNullable(texts(base).get(key));
    if (variant && !texts(base).containsKey(plain)) {
      item.problem("`" + key + "` varies a text that is not there; write `" + plain + "` first");
    } else if (!variant && model.isEmpty()) {
      item.problem("`" + key + "` is not in " + base + ".yml; write it there or remove it");
    }
    Set<String> here = names(texts, key);
    model
        .filter(m -> !variant && !m.numbers().keySet().equals(here))
        .ifPresent(
            m -> item.problem("`" + key + "` has " + here + "; write " + m.numbers().keySet()));
  }

  private static Set<String> names(Map<String, Message> texts, String key) {
    return Optional.ofNullable(texts.get(key))
        .map(message -> message.numbers().keySet())
        .orElse(Set.of());
  }

  private void missing(String locale, String key) {
    problems.add("bot/messages/" + locale + ".yml:1: `" + key + "` is missing; write it");
  }

  private SortedMap<String, Message> texts(String locale) {
    return messages.getOrDefault(locale, new TreeMap<>());
  }

  private SortedMap<String, YamlItem> places(String locale) {
    return places.getOrDefault(locale, new TreeMap<>());
  }
}
