package org.cocrear.channels.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cocrear.channels.PlainText;

/** The fields of a posted form; a key may come several times. */
record Form(Map<String, List<String>> fields) {

  /** Reads a body; what is badly encoded stays as it is, so that nothing fails. */
  static Form parse(byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : new String(body, UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (!pair.isEmpty()) {
        fields.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
      }
    }
    return new Form(fields);
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  /** The first value, made fit to keep; empty where there is none. */
  String get(String key) {
    return PlainText.of(fields.getOrDefault(key, List.of("")).getFirst());
  }

  /** The first of several keys that has a value; empty where none has. */
  String first(String... keys) {
    for (String key : keys) {
      if (!get(key).isEmpty()) {
        return get(key);
      }
    }
    return "";
  }

  /**
   * What the signature covers: each key followed by its value; of a key that came several times,
   * each distinct value in order.
   */
  Map<String, String> signed() {
    Map<String, String> signed = new TreeMap<>();
    fields.forEach((key, values) -> signed.put(key, String.join(key, new TreeSet<>(values))));
    return signed;
  }
}
