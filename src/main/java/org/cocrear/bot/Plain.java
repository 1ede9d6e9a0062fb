package org.cocrear.bot;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts made comparable. */
final class Plain {

  private static final String GSM_ACCENTED = "èéùìòÇÅåÄÖÑÜäöñüàÉ";

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

  /**
   * An ICU pattern in letters that SMS carries at 160 a segment: GSM 03.38 has é, ñ and ü, but not
   * á, í, ó, ú. Apostrophes stay as they are, for they quote.
   */
  static String forSms(String pattern) {
    return pattern
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> GSM_ACCENTED.contains(letter) ? letter : unaccented(letter))
        .collect(Collectors.joining())
        .replaceAll("[«»“”]", "\"")
        .replaceAll("[–—]", "-")
        .replace("…", "...")
        .replace('\u00a0', ' ');
  }

  private static String unaccented(String letter) {
    return Character.isLetter(letter.codePointAt(0))
        ? Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        : letter;
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\s]]", "")
        .toLowerCase(Locale.ROOT);
  }
}
