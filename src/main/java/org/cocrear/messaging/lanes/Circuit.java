package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.time.Instant;
import org.cocrear.messaging.Senders.State;
import org.jspecify.annotations.Nullable;

/**
 * Spares a provider that is down, and our messages: after some failures in a row nothing passes for
 * a while, then one message tries, and only its success lets the others follow.
 */
final class Circuit {

  private static final Duration WHILE_PROBED = Duration.ofMillis(50);

  private final Pauses pauses;
  private final int limit;
  private int failures;
  private boolean open;
  private boolean probing;
  private Instant until = Instant.MIN;
  private @Nullable String reason;

  Circuit(Pauses pauses, int limit) {
    this.pauses = pauses;
    this.limit = limit;
  }

  /** How long to wait before a message may be sent; zero lets one pass. */
  synchronized Duration pass(Instant now) {
    if (!open) {
      return Duration.ZERO;
    }
    if (now.isBefore(until)) {
      return Duration.between(now, until);
    }
    if (probing) {
      return WHILE_PROBED;
    }
    probing = true;
    return Duration.ZERO;
  }

  /** Nothing was sent after all. */
  synchronized void unused() {
    probing = false;
  }

  /** The provider answered as it should. */
  synchronized boolean succeeded() {
    boolean closed = open;
    failures = 0;
    open = false;
    probing = false;
    reason = null;
    return closed;
  }

  /**
   * The provider gave no answer of sense.
   *
   * @param at when this message may be tried again
   * @param lone whether it did so to this message only: others passed just before
   * @param opened whether the circuit opened by this
   */
  record Failure(Instant at, boolean lone, boolean opened) {}

  /** Notes a failure. */
  synchronized Failure failed(String why, Instant now) {
    reason = why;
    probing = false;
    if (open && now.isBefore(until)) {
      return new Failure(until, false, false);
    }
    failures++;
    boolean opens = failures >= limit;
    Instant then = now.plus(opens ? pauses.probe(failures - limit) : pauses.brief(failures));
    boolean opened = opens && !open;
    if (opens) {
      open = true;
      until = then;
    }
    return new Failure(then, failures == 1, opened);
  }

  /** Lets nothing pass for a while, by the provider's wish or until a person mends something. */
  synchronized Instant halt(@Nullable Duration wish, String why, Instant now) {
    probing = false;
    boolean earlier = open && now.isBefore(until);
    if (!earlier) {
      failures = Math.max(failures + 1, limit);
    }
    Instant then = now.plus(wish == null ? pauses.probe(failures - limit) : wish);
    open = true;
    reason = why;
    until = earlier && until.isAfter(then) ? until : then;
    return until;
  }

  /** What a look at it tells. */
  record Look(State state, @Nullable String reason, @Nullable Instant until) {}

  synchronized Look look(Instant now) {
    if (!open) {
      return new Look(State.SENDING, null, null);
    }
    return now.isBefore(until)
        ? new Look(State.WAITING, reason, until)
        : new Look(State.PROBING, reason, null);
  }
}
