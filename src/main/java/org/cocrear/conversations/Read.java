package org.cocrear.conversations;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an input is to an open question. */
sealed interface Read {

  /** It answers: these values. */
  record Fits(SortedMap<String, String> values) implements Read {}

  /** It does not: this text says what is expected. */
  record Misses(String key, SortedMap<String, String> arguments) implements Read {}

  static Read fits(String name, String value) {
    return new Fits(new TreeMap<>(Map.of(name, value)));
  }

  static Read misses(String key) {
    return new Misses(key, new TreeMap<>());
  }
}
