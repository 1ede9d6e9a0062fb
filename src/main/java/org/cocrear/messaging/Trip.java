package org.cocrear.messaging;

import java.time.Instant;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a message travels this time.
 *
 * @param taken pieces that the provider took at an earlier try
 * @param progress told durably how many pieces are taken, before the next one goes
 * @param unsureSince when a try was made whose answer was lost, or null
 * @param template the approved form to use instead of the text, or null
 */
public record Trip(
    int taken, IntConsumer progress, @Nullable Instant unsureSince, @Nullable Template template) {

  /** A first try of a plain message. */
  public static Trip first() {
    return new Trip(0, pieces -> {}, null, null);
  }
}
