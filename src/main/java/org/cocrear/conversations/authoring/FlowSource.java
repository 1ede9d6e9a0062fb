package org.cocrear.conversations.authoring;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flow as it is written: a draft.
 *
 * @param id the name of the flow
 * @param yaml what would stand in {@code conversations/ID.yml}
 * @param texts its own texts: locale, then key, then ICU pattern
 */
public record FlowSource(
    String id, String yaml, SortedMap<String, SortedMap<String, String>> texts) {

  /** Keeps copies. */
  public FlowSource {
    SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    texts.forEach(
        (locale, patterns) ->
            copy.put(locale, Collections.unmodifiableSortedMap(new TreeMap<>(patterns))));
    texts = Collections.unmodifiableSortedMap(copy);
  }
}
