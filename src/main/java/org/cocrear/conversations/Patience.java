package org.cocrear.conversations;

import java.time.Duration;

/**
 * How long a talk waits for its person.
 *
 * @param remind silence after which one reminder is due
 * @param end silence after which the talk ends kindly
 */
public record Patience(Duration remind, Duration end) {

  /** Where a flow says nothing: a reminder after six hours, the end after three days. */
  public static final Patience USUAL = new Patience(Duration.ofHours(6), Duration.ofDays(3));
}
