package org.cocrear.conversations;

import org.jspecify.annotations.Nullable;

/** What a typed answer must be. */
public sealed interface Answer {

  /**
   * Free text.
   *
   * @param media whether a voice note or a photo answers too
   */
  record Text(boolean media) implements Answer {}

  /** A whole number within bounds, both included. */
  record Whole(int min, int max) implements Answer {}

  /** A day, kept as {@code 2026-05-31}. */
  record Day() implements Answer {}

  /**
   * A place: shared, or named.
   *
   * @param list options to show, such as {@code zones}
   */
  record Place(@Nullable String list) implements Answer {}
}
