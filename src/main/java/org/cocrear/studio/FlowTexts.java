package org.cocrear.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/** Texts by locale and key as they are stored: a list, for keys hold dots. */
final class FlowTexts {

  private FlowTexts() {}

  static List<Document> stored(SortedMap<String, SortedMap<String, String>> texts) {
    List<Document> stored = new ArrayList<>();
    texts.forEach(
        (locale, wordings) ->
            wordings.forEach(
                (key, text) ->
                    stored.add(
                        new Document("locale", locale).append("key", key).append("text", text))));
    return stored;
  }

  static SortedMap<String, SortedMap<String, String>> read(Document from) {
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    for (Document one : from.getList("texts", Document.class, List.of())) {
      texts
          .computeIfAbsent(one.getString("locale"), locale -> new TreeMap<>())
          .put(one.getString("key"), one.getString("text"));
    }
    return texts;
  }

  static List<Document> storedTalks(SortedMap<String, String> talks) {
    return talks.entrySet().stream()
        .map(talk -> new Document("name", talk.getKey()).append("text", talk.getValue()))
        .toList();
  }

  static SortedMap<String, String> readTalks(Document from) {
    SortedMap<String, String> talks = new TreeMap<>();
    from.getList("talks", Document.class, List.of())
        .forEach(talk -> talks.put(talk.getString("name"), talk.getString("text")));
    return talks;
  }
}
