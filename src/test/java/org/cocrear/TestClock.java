package org.cocrear;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. */
public final class TestClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private TestClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock that stands at an instant such as {@code 2026-05-04T12:00:00Z}, in UTC. */
  public static TestClock at(String instant) {
    return new TestClock(new AtomicReference<>(Instant.parse(instant)), ZoneOffset.UTC);
  }

  /** Moves on. */
  public void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  /** Jumps. */
  public void set(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(now, other);
  }
}
