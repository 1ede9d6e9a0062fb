package org.cocrear.conversations;

import java.time.Instant;
import java.util.SortedMap;

/**
 * An open talk: a plain value that is stored as it is.
 *
 * @param flow id of the flow
 * @param revision of the flow when the talk began
 * @param step where it waits
 * @param answers what was answered so far
 * @param startedAt when it began
 */
public record Session(
    String flow,
    String revision,
    String step,
    SortedMap<String, String> answers,
    Instant startedAt) {

  /** A talk that has not begun. */
  public static Session of(Flow flow, Instant now) {
    throw new UnsupportedOperationException(flow.id() + now);
  }
}
