package org.cocrear.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How long a call may wait.
 *
 * @param hours at which the staff answers
 * @param most time of these hours until an answer is overdue
 */
public record DeskPatience(OfficeHours hours, Duration most) {

  /** Whether somebody waits longer than we promise. */
  public boolean overdue(Call call, Instant now, ZoneId zone) {
    Instant waits = call.unanswered();
    return waits != null && now.isAfter(hours.after(waits, most, zone));
  }
}
