package org.cocrear.messaging;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an SMS costs: its alphabet and in how many segments it travels (GSM 03.38, 3GPP TS 23.040).
 *
 * @param encoding the alphabet
 * @param segments how many are paid; zero for an empty text
 * @param forcing the first character that GSM-7 lacks, or null
 */
public record SmsSegments(Encoding encoding, int segments, @Nullable String forcing) {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String ESCAPED = "\f^{}\\[~]|€";

  /** Alphabets of SMS. */
  public enum Encoding {
    GSM_7("GSM-7", 160, 153),
    UCS_2("UCS-2", 70, 67);

    private final String label;
    private final int alone;
    private final int joined;

    Encoding(String label, int alone, int joined) {
      this.label = label;
      this.alone = alone;
      this.joined = joined;
    }

    /** The name by which the trade knows it. */
    public String label() {
      return label;
    }
  }

  /** The segments of a text. */
  public static SmsSegments of(String text) {
    String forcing =
        text.codePoints()
            .filter(point -> septets(point) == 0)
            .mapToObj(Character::toString)
            .findFirst()
            .orElse(null);
    return forcing == null
        ? new SmsSegments(Encoding.GSM_7, count(text, Encoding.GSM_7, SmsSegments::septets), null)
        : new SmsSegments(
            Encoding.UCS_2, count(text, Encoding.UCS_2, Character::charCount), forcing);
  }

  private static int septets(int point) {
    if (BASIC.indexOf(point) >= 0) {
      return 1;
    }
    return ESCAPED.indexOf(point) >= 0 ? 2 : 0;
  }

  private static int count(String text, Encoding encoding, IntUnaryOperator width) {
    int whole = text.codePoints().map(width).sum();
    if (whole <= encoding.alone) {
      return whole == 0 ? 0 : 1;
    }
    int segments = 1;
    int used = 0;
    for (int wide : text.codePoints().map(width).toArray()) {
      if (used + wide > encoding.joined) {
        segments++;
        used = 0;
      }
      used += wide;
    }
    return segments;
  }
}
