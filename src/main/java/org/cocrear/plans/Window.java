package org.cocrear.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether proposals are taken at an instant.
 *
 * @param opens the present or next window's first day; null where none follows
 * @param closes the present or last window's last day; null where none was
 */
public record Window(State state, @Nullable LocalDate opens, @Nullable LocalDate closes) {

  /** Where the instant lies. */
  public enum State {
    /** Before the first window. */
    EARLY,
    /** Inside one. */
    OPEN,
    /** Between two, or after the last. */
    LATE
  }
}
