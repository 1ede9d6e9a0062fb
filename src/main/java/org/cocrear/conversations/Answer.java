package org.cocrear.conversations;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a typed answer must be. There are no patterns: nobody can ask for an identity number. */
public sealed interface Answer {

  /**
   * Free text.
   *
   * @param min shortest, in characters
   * @param max longest
   * @param media whether a voice note or a photo answers too
   */
  record Text(int min, int max, boolean media) implements Answer {

    /** Of any length. */
    public static Text free(boolean media) {
      return new Text(1, Integer.MAX_VALUE, media);
    }
  }

  /** A whole number within bounds, both included. */
  record Whole(int min, int max) implements Answer {}

  /** A number within bounds, both included; kept with a point: {@code 1.5}. */
  record Decimal(BigDecimal min, BigDecimal max) implements Answer {}

  /**
   * A day, kept as {@code 2026-05-31}.
   *
   * @param from the earliest: {@code today}, {@code today-18y}, {@code 2026-01-01}; null for any
   * @param to the latest, likewise
   */
  record Day(@Nullable String from, @Nullable String to) implements Answer {}

  /**
   * A place: shared, or named.
   *
   * @param list options to show, such as {@code zones}
   */
  record Place(@Nullable String list) implements Answer {}

  /**
   * A file.
   *
   * @param kinds those that fit: {@code photo}, {@code voice}, {@code video}, {@code document}
   */
  record Media(List<String> kinds) implements Answer {

    /** Keeps a copy. */
    public Media {
      kinds = List.copyOf(kinds);
    }
  }
}
