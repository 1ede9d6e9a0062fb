package org.cocrear.conversations;

import java.time.Instant;

/**
 * The conversation engine: pure and total. The same flow, session, input, facts and instant give
 * the same turn; nothing is read, written or thrown.
 */
public final class Engine {

  /**
   * Takes one turn.
   *
   * @param turnId names the turn: effects are {@code turnId/0}, {@code turnId/1} …
   */
  public Turn take(
      Flow flow, Session session, Input input, Facts facts, String turnId, Instant now) {
    throw new UnsupportedOperationException(turnId + flow + session + input + facts + now);
  }
}
