package org.cocrear.conversations.authoring;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flow as somebody wrote it: its YAML, and the texts that it says.
 *
 * @param id its name: lower case, digits, hyphens
 * @param yaml the grammar is in {@code conversations/README.md}
 * @param texts ICU patterns by locale and message key, {@code .sms} and {@code .also} among them;
 *     what is not here is said as the files in {@code bot/messages} say it
 */
public record FlowSource(
    String id, String yaml, SortedMap<String, SortedMap<String, String>> texts) {

  /** Keeps copies; lines end in a line feed. */
  public FlowSource {
    yaml = yaml.replace("\r\n", "\n");
    SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    texts.forEach(
        (locale, wordings) ->
            copy.put(locale, Collections.unmodifiableSortedMap(new TreeMap<>(wordings))));
    texts = Collections.unmodifiableSortedMap(copy);
  }
}
