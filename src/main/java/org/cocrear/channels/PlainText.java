package org.cocrear.channels;

import org.jspecify.annotations.Nullable;

/** Text of a stranger, made safe to keep: no control characters, no halves of characters. */
public final class PlainText {

  private PlainText() {}

  /** The text without what is not text, trimmed; empty where nothing remains. */
  public static String of(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n").codePoints().map(PlainText::tame).forEach(c -> keep(kept, c));
    return kept.toString().strip();
  }

  private static int tame(int c) {
    return c == '\t' || c == '\r' ? ' ' : c;
  }

  private static void keep(StringBuilder kept, int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (c == '\n' || (!Character.isISOControl(c) && !half)) {
      kept.appendCodePoint(c);
    }
  }
}
