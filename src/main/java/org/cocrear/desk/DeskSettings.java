package org.cocrear.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the staff answers.
 *
 * @param hours Monday to Friday, in the plan's zone
 * @param overdue how much time of office hours a call may wait for an answer
 */
@ConfigurationProperties("cocrear.desk")
record DeskSettings(
    @DefaultValue("09:00-17:00") String hours, @DefaultValue("4h") Duration overdue) {

  DeskSettings {
    try {
      OfficeHours.parse(hours);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cocrear.desk.hours: " + e.getMessage(), e);
    }
    if (overdue.isNegative() || overdue.isZero()) {
      throw new IllegalArgumentException("cocrear.desk.overdue must be longer than nothing");
    }
  }
}
