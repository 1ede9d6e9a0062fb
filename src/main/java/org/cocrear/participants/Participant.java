package org.cocrear.participants;

import java.time.Instant;
import java.util.List;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part.
 *
 * @param addresses where they write from; news goes to the first
 * @param locale their language
 * @param greeted whether the welcome was said
 * @param stoppedAt when they stopped us, or null
 * @param source code of the link or QR by which they came
 */
public record Participant(
    ParticipantId id,
    List<AddressId> addresses,
    String locale,
    boolean greeted,
    @Nullable Instant stoppedAt,
    @Nullable String source) {

  /** Whether we must be silent, but for what they ask. */
  public boolean stopped() {
    return stoppedAt != null;
  }
}
