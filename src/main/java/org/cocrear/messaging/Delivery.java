package org.cocrear.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message to send.
 *
 * @param id of the {@link Outgoing}
 * @param state how far it came; never goes back
 * @param reason why it was dropped, failed or waits
 * @param attempts how many times it was handed to the provider
 * @param at when the state was reached
 */
public record Delivery(String id, State state, @Nullable String reason, int attempts, Instant at) {

  /** In the order of progress. */
  public enum State {
    QUEUED,
    SENDING,
    ACCEPTED,
    DELIVERED,
    READ,
    FAILED,
    DROPPED
  }
}
