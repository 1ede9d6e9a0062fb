package org.cocrear.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a channel that is on fares: when the provider last answered, and what troubles it now. */
public final class ChannelPulse {

  private final String name;
  private final Clock clock;
  private volatile @Nullable Instant wellAt;
  private volatile @Nullable String trouble;
  private volatile @Nullable Duration beat;
  private volatile Instant expectedSince = Instant.MAX;

  public ChannelPulse(String name, Clock clock) {
    this.name = name;
    this.clock = clock;
  }

  /** The channel's name in lines and details. */
  public String name() {
    return name;
  }

  /** The provider answered as it should. */
  public void well() {
    wellAt = clock.instant();
    trouble = null;
  }

  /** It did not; {@code reason} names neither person nor secret. */
  public void ill(String reason) {
    trouble = reason;
  }

  /** When the provider last answered well, if ever. */
  public @Nullable Instant wellAt() {
    return wellAt;
  }

  /** From now on silence for longer than this is trouble by itself. */
  public void expectEvery(Duration longest) {
    expectedSince = clock.instant();
    beat = longest;
  }

  /** What is wrong, or null. */
  public @Nullable String trouble() {
    String told = trouble;
    return told != null ? told : silence();
  }

  private @Nullable String silence() {
    Duration longest = beat;
    if (longest == null) {
      return null;
    }
    Instant heard = wellAt;
    Instant last = heard == null || heard.isBefore(expectedSince) ? expectedSince : heard;
    return clock.instant().isAfter(last.plus(longest)) ? "silent since " + last : null;
  }
}
