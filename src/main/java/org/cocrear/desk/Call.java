package org.cocrear.desk;

import java.time.Instant;
import java.util.List;

/**
 * A talk that waits for a person.
 *
 * @param reason key of why
 * @param lines what was said since, in order
 */
public record Call(String id, String reason, Instant since, List<Line> lines) {

  /** One line: {@code who} is an account's name, or {@code author}. */
  public record Line(String who, String text, Instant at) {}
}
