package org.cocrear.outreach;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When we may begin to speak.
 *
 * @param quietHours such as {@code 21:00-09:00}, in the plan's zone; {@code off} is none
 * @param blackouts days on which news are held, such as before an election
 */
@ConfigurationProperties("cocrear")
record OutreachSettings(
    @DefaultValue("21:00-09:00") String quietHours, @DefaultValue List<Blackout> blackouts) {

  OutreachSettings {
    try {
      QuietHours.parse(quietHours);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cocrear.quiet-hours: " + e.getMessage(), e);
    }
  }

  QuietHours quiet() {
    return QuietHours.parse(quietHours);
  }

  /** Days, both included, in the plan's zone. */
  record Blackout(LocalDate from, LocalDate to) {

    Blackout {
      if (from == null || to == null || to.isBefore(from)) {
        throw new IllegalArgumentException(
            "cocrear.blackouts: needs from and to, as in 2026-10-01, and to not before from");
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
