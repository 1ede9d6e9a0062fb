package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between tries, each a little different so that tries do not come in waves. */
final class Pauses {

  private static final long LONGEST_MILLIS = Duration.ofMinutes(30).toMillis();
  private static final long LONGEST_PROBE_MILLIS = Duration.ofSeconds(30).toMillis();
  private static final long FIRST_PROBE_MILLIS = 2_000;
  private static final long BRIEF_MILLIS = 500;
  private static final int STEPS = 8;
  private static final double JITTER = 0.2;

  private final RandomGenerator random;

  Pauses(RandomGenerator random) {
    this.random = random;
  }

  /** The pause after so many failures (1, 2, 3, …): about 1 s, 4 s, 16 s, … at most 36 min. */
  Duration after(int failures) {
    int steps = Math.clamp(failures - 1, 0, STEPS);
    return about(Math.min(LONGEST_MILLIS, 1000L << (2 * steps)));
  }

  /** The pause while we do not know yet whether a provider is down: about 0.5 s, 1 s, 2 s, … */
  Duration brief(int failures) {
    return about(BRIEF_MILLIS << Math.clamp(failures - 1, 0, STEPS));
  }

  /** The pause between two looks whether a provider is back: about 2 s, 4 s, … at most 36 s. */
  Duration probe(int looks) {
    return about(Math.min(LONGEST_PROBE_MILLIS, FIRST_PROBE_MILLIS << Math.clamp(looks, 0, STEPS)));
  }

  private Duration about(long millis) {
    return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * random.nextDouble())));
  }
}
