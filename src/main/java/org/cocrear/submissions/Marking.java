package org.cocrear.submissions;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.tagging.Alarm;

/** Marks what is written with values and alarms, anew where the words have changed. */
final class Marking implements Consumer<Document> {

  private static final String MARKED = "marked";

  private final Function<String, List<Guess>> values;
  private final Function<String, List<Alarm>> alarms;

  Marking(Function<String, List<Guess>> values, Function<String, List<Alarm>> alarms) {
    this.values = values;
    this.alarms = alarms;
  }

  @Override
  public void accept(Document document) {
    String words = words(document);
    if (Objects.equals(words.hashCode(), document.get(MARKED))) {
      return;
    }
    document.put(MARKED, words.hashCode());
    document.put("suggestedValues", guesses(document));
    List<Alarm> heard = alarms.apply(words);
    document.put("alarms", heard.stream().map(Alarm::key).toList());
    flag(document, heard);
  }

  /** Alarms keep what is answered out of sight until a person has released it. */
  private static void flag(Document document, List<Alarm> heard) {
    if (document.getString("flag") == null) {
      heard.stream()
          .filter(Alarm::guardsPublication)
          .findFirst()
          .ifPresent(gravest -> document.put("flag", gravest.key()));
    }
  }

  private List<Document> guesses(Document document) {
    if ("survey".equals(document.getString("kind"))) {
      return List.of();
    }
    return values.apply(document.getString("text")).stream()
        .map(guess -> new Document("value", guess.label()).append("sure", guess.confidence()))
        .toList();
  }

  /** The text and every answer in words; references of files and places are none. */
  private static String words(Document document) {
    Stream<String> answers =
        document.getList("fields", Document.class, List.of()).stream()
            .filter(field -> !isReference(field.getString("name")))
            .map(field -> field.getString("value"))
            .filter(Objects::nonNull);
    return Stream.concat(Stream.of(document.getString("text")), answers)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static boolean isReference(String name) {
    return name.startsWith("attachments")
        || name.startsWith("survey")
        || name.startsWith("zone")
        || name.startsWith("place")
        || name.contains("_media")
        || name.endsWith("_label");
  }

  static Marks read(Document document) {
    List<String> decided = document.getList("values", String.class);
    return new Marks(
        decided == null ? List.of() : decided,
        decided != null,
        document.getList("suggestedValues", Document.class, List.of()).stream()
            .map(guess -> new Guess(guess.getString("value"), guess.getDouble("sure")))
            .toList(),
        document.getList("alarms", String.class, List.of()).stream()
            .flatMap(key -> Alarm.of(key).stream())
            .toList());
  }

  /** Values that stand: the decided ones, else the suggested. */
  static List<String> standing(Document document) {
    Marks marks = read(document);
    return marks.decided()
        ? marks.values()
        : marks.suggestedValues().stream().map(Guess::label).toList();
  }
}
