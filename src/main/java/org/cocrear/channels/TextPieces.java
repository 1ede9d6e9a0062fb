package org.cocrear.channels;

import java.util.ArrayList;
import java.util.List;

/** A long text in pieces that a provider takes, cut between words where there are any. */
public final class TextPieces {

  private TextPieces() {}

  /**
   * The pieces in order, none longer than {@code limit} UTF-16 code units, none empty; a character
   * outside the basic plane is never halved.
   */
  public static List<String> split(String text, int limit) {
    List<String> pieces = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > limit) {
      int cut = cut(rest, limit);
      pieces.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return List.copyOf(pieces);
  }

  private static int cut(String text, int limit) {
    for (int i = limit; i > limit / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
