package org.cocrear.nlp;

import java.text.Normalizer;
import java.util.Locale;

/** Letters alike for every spelling: lower case, no accents, no lengthened vowels. */
final class Letters {

  private static final String DOUBLES = "celnor";

  private Letters() {}

  /** Lower case, compatibility forms opened, accents (and the tilde of ñ) off. */
  static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> kept.appendCodePoint(Character.toLowerCase(letter)));
    return kept.toString();
  }

  /** {@code holaaaa} becomes {@code hola}; the doubles that Spanish knows stay. */
  static String squeeze(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      char letter = word.charAt(at);
      int end = at;
      while (end < word.length() && word.charAt(end) == letter) {
        end++;
      }
      kept.append(letter);
      if (end - at == 2 && DOUBLES.indexOf(letter) >= 0) {
        kept.append(letter);
      }
      at = end;
    }
    return kept.length() == word.length() ? word : kept.toString();
  }

  /** One spelling for letters that sound alike, so that slips of the pen meet. */
  static String sound(String word) {
    StringBuilder heard = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      i += hear(word.charAt(i), next, heard);
    }
    return heard.toString();
  }

  private static int hear(char letter, char next, StringBuilder heard) {
    switch (letter) {
      case 'h' -> {
        // silent
      }
      case 'v' -> heard.append('b');
      case 'z' -> heard.append('s');
      case 'c' -> {
        heard.append(next == 'e' || next == 'i' ? 's' : next == 'h' ? 'x' : 'k');
        return next == 'h' || next == 'c' ? 1 : 0;
      }
      case 'q' -> {
        heard.append('k');
        return next == 'u' ? 1 : 0;
      }
      case 'g' -> heard.append(next == 'e' || next == 'i' ? 'j' : 'g');
      case 'l' -> {
        heard.append(next == 'l' ? 'y' : 'l');
        return next == 'l' ? 1 : 0;
      }
      default -> heard.append(letter);
    }
    return 0;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
        return false;
      }
    }
    return true;
  }
}
