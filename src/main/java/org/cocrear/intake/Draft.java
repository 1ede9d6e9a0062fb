package org.cocrear.intake;

import java.time.Instant;
import org.cocrear.conversations.Session;

/**
 * A talk that was left half-done: offered back at the next contact.
 *
 * @param session where it was left
 * @param left when
 * @param offered whether it was offered already: it is offered unasked only once
 */
record Draft(Session session, Instant left, boolean offered) {

  /** Names it among the drafts of a person. */
  String started() {
    return Long.toString(session.startedAt().toEpochMilli());
  }

  Draft shown() {
    return new Draft(session, left, true);
  }
}
