package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.time.Instant;

/** Lets messages pass at a steady rate: at most one at once, never a burst after a silence. */
final class TokenBucket {

  private final long nanosPerMessage;
  private Instant free = Instant.MIN;

  /** A bucket of so many messages per second; zero, negative or infinite: no limit. */
  TokenBucket(double rate) {
    boolean limited = rate > 0 && Double.isFinite(rate);
    nanosPerMessage = limited ? Math.round(Duration.ofSeconds(1).toNanos() / rate) : 0;
  }

  /** Takes a token, or says how long to wait for one. */
  synchronized Duration take(Instant now) {
    if (now.isBefore(free)) {
      return Duration.between(now, free);
    }
    free = now.plusNanos(nanosPerMessage);
    return Duration.ZERO;
  }

  /** Gives an unused token back. */
  synchronized void giveBack() {
    free = free.minusNanos(nanosPerMessage);
  }
}
