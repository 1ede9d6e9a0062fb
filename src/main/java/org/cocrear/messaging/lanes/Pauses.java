package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between tries, each a little different so that tries do not come in waves. */
final class Pauses {

  private static final long LONGEST_MILLIS = Duration.ofMinutes(30).toMillis();
  private static final int STEPS = 8;
  private static final double JITTER = 0.2;

  private final RandomGenerator random;

  Pauses(RandomGenerator random) {
    this.random = random;
  }

  /** The pause after so many failures (1, 2, 3, …): about 1 s, 4 s, 16 s, … at most 36 min. */
  Duration after(int failures) {
    int steps = Math.clamp(failures - 1, 0, STEPS);
    long plain = Math.min(LONGEST_MILLIS, 1000L << (2 * steps));
    return Duration.ofMillis(Math.round(plain * (1 - JITTER + 2 * JITTER * random.nextDouble())));
  }
}
