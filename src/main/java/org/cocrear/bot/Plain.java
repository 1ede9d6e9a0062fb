package org.cocrear.bot;

import java.text.Normalizer;
import java.util.Locale;

/** Texts made comparable. */
final class Plain {

  private Plain() {}

  /** Lower case, without accents, invisible signs and outer punctuation; single spaces. */
  static String of(String text) {
    return bare(text)
        .replaceAll("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$", "")
        .replaceAll("\\s+", " ");
  }

  /** The words alone, single spaces between and at both ends. */
  static String words(String text) {
    return " " + bare(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** A word as it sounds to a hurried writer: {@code kiero} and {@code quiero} are one. */
  static String sound(String word) {
    return word.replaceAll("(.)\\1+", "$1")
        .replaceAll("k(?=[ei])", "qu")
        .replace('k', 'c')
        .replaceAll("c(?=[ei])", "s")
        .replace('z', 's')
        .replace('v', 'b')
        .replaceAll("(?<!c)h", "");
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\s]]", "")
        .toLowerCase(Locale.ROOT);
  }
}
