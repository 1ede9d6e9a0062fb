package org.cocrear.bot;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code commands.yml}, {@code danger.yml} and {@code smalltalk.yml}. */
final class WordFiles {

  private final SortedMap<String, String> files;
  private final List<String> problems;

  WordFiles(SortedMap<String, String> files, List<String> problems) {
    this.files = new TreeMap<>(files);
    this.problems = problems;
  }

  Commands commands() {
    YamlItem file = file("commands.yml");
    file.only(List.of("words", "sms", "with-text", "languages", "stop-wishes"));
    Map<String, String> languages = new HashMap<>();
    part(file, "languages")
        .forEach(
            (locale, names) ->
                names.texts().forEach(name -> languages.put(Plain.of(name), locale)));
    return new Commands(
        words(file, "words"),
        words(file, "sms"),
        words(file, "with-text"),
        languages,
        new Phrases(list(file, "stop-wishes"), Map.of()));
  }

  Danger danger() {
    YamlItem file = file("danger.yml");
    file.only(List.of("spelling", "harmless", "phrases"));
    Map<String, String> spelling = new HashMap<>();
    part(file, "spelling").forEach((from, to) -> spelling.put(from, to.text()));
    return new Danger(
        new Phrases(list(file, "harmless"), spelling), kinds(file, Danger.Kind.class, spelling));
  }

  SmallTalk smallTalk() {
    YamlItem file = file("smalltalk.yml");
    file.only(List.of("fillers", "phrases"));
    return new SmallTalk(
        new Phrases(list(file, "fillers"), Map.of()), kinds(file, SmallTalk.Kind.class, Map.of()));
  }

  private YamlItem file(String name) {
    if (!files.containsKey(name)) {
      problems.add("bot/" + name + ":1: the file is missing; write it");
    }
    return YamlItem.of("bot/" + name, files.getOrDefault(name, "{}"), problems);
  }

  private static Map<String, YamlItem> part(YamlItem file, String name) {
    Optional<YamlItem> part = file.field(name);
    if (part.isEmpty()) {
      file.problem("`" + name + "` is missing; write it");
    }
    return part.map(YamlItem::fields).orElse(Map.of());
  }

  private static List<String> list(YamlItem file, String name) {
    Optional<YamlItem> part = file.field(name);
    if (part.isEmpty()) {
      file.problem("`" + name + "` is missing; write a list of phrases");
    }
    return part.map(YamlItem::texts).orElse(List.of());
  }

  private static Map<String, Command> words(YamlItem file, String part) {
    Map<String, Command> words = new HashMap<>();
    part(file, part)
        .forEach(
            (name, items) ->
                value(Command.class, name, items)
                    .ifPresent(command -> items.items().forEach(w -> add(words, w, command))));
    return words;
  }

  private static void add(Map<String, Command> words, YamlItem word, Command command) {
    Command other = words.putIfAbsent(Plain.of(word.text()), command);
    if (other != null) {
      word.problem("`" + word.text() + "` already means " + other + "; write it once");
    }
  }

  private static <K extends Enum<K>> Map<K, Phrases> kinds(
      YamlItem file, Class<K> type, Map<String, String> spelling) {
    Map<K, Phrases> kinds = new EnumMap<>(type);
    part(file, "phrases")
        .forEach(
            (name, items) ->
                value(type, name, items)
                    .ifPresent(kind -> kinds.put(kind, new Phrases(items.texts(), spelling))));
    return kinds;
  }

  private static <K extends Enum<K>> Optional<K> value(Class<K> type, String name, YamlItem at) {
    String wanted = name.replace('-', '_').toUpperCase(Locale.ROOT);
    Optional<K> found =
        Arrays.stream(type.getEnumConstants()).filter(k -> k.name().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      at.problem(
          "`" + name + "` is unknown; write one of " + Arrays.toString(type.getEnumConstants()));
    }
    return found;
  }
}
