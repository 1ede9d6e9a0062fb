package org.cocrear.outreach;

import java.time.Instant;
import org.cocrear.messaging.SendGate.Verdict;

/** The hours at which we may begin to speak: neither quiet hours nor a day of blackout. */
public final class DecentHours {

  private final OutreachGate gate;

  DecentHours(OutreachGate gate) {
    this.gate = gate;
  }

  /** The wished instant, or the first decent one after it. */
  public Instant from(Instant wished) {
    Instant at = wished;
    while (gate.hours(at) instanceof Verdict.WaitUntil held) {
      at = held.then();
    }
    return at;
  }
}
