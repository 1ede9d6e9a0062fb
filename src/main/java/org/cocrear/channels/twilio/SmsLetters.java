package org.cocrear.channels.twilio;

import java.util.Map;
import java.util.stream.Collectors;
import org.cocrear.messaging.SmsSegments;
import org.cocrear.messaging.SmsSegments.Encoding;

/** Letters that GSM-7 lacks, replaced by the nearest that it has. */
final class SmsLetters {

  private static final Map<Integer, String> NEAREST =
      Map.ofEntries(
          Map.entry((int) 'á', "a"),
          Map.entry((int) 'í', "i"),
          Map.entry((int) 'ó', "o"),
          Map.entry((int) 'ú', "u"),
          Map.entry((int) 'Á', "A"),
          Map.entry((int) 'Í', "I"),
          Map.entry((int) 'Ó', "O"),
          Map.entry((int) 'Ú', "U"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '…', "..."),
          Map.entry((int) '·', "-"),
          Map.entry((int) '\u00a0', " "));

  private SmsLetters() {}

  /** The text in letters of GSM-7, where that is possible and saves segments; else as it is. */
  static String saving(String text) {
    String plain =
        text.codePoints()
            .mapToObj(point -> NEAREST.getOrDefault(point, Character.toString(point)))
            .collect(Collectors.joining());
    SmsSegments cheap = SmsSegments.of(plain);
    boolean saves =
        cheap.encoding() == Encoding.GSM_7 && cheap.segments() < SmsSegments.of(text).segments();
    return saves ? plain : text;
  }
}
