package org.cocrear.messaging;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Long texts in pieces that a provider takes. */
public final class Pieces {

  private static final int BEYOND = 64;

  private Pieces() {}

  /**
   * The pieces in order, none longer than {@code limit} UTF-16 code units, none blank: cut after a
   * sentence, else between words, else between whole visible characters.
   */
  public static List<String> split(String text, int limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("a piece needs room for a character: " + limit);
    }
    List<String> pieces = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > limit) {
      int cut = cut(rest, limit);
      pieces.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return List.copyOf(pieces);
  }

  private static int cut(String text, int limit) {
    int sentence = sentenceEnd(text, limit);
    if (sentence > 0) {
      return sentence;
    }
    for (int i = limit; i > 0; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return characterEnd(text, limit);
  }

  /** The last end of a sentence in the second half, or 0. */
  private static int sentenceEnd(String text, int limit) {
    for (int i = limit; i >= Math.max(limit / 2, 1); i--) {
      if (text.charAt(i) == '\n'
          || (Character.isWhitespace(text.charAt(i)) && ".!?…".indexOf(text.charAt(i - 1)) >= 0)) {
        return i;
      }
    }
    return 0;
  }

  private static int characterEnd(String text, int limit) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(0, Math.min(text.length(), limit + BEYOND)));
    int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
    if (end > 0) {
      return end;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
