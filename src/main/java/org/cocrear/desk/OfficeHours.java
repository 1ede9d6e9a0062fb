package org.cocrear.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** The hours, Monday to Friday, at which the staff answers; the end is not part of them. */
public record OfficeHours(LocalTime from, LocalTime to) {

  /** Checks that the day has an inside. */
  public OfficeHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("office hours end before they begin");
    }
  }

  /**
   * Reads {@code 09:00-17:00}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static OfficeHours parse(String text) {
    String[] ends = text.strip().split("\\s*-\\s*", -1);
    try {
      if (ends.length == 2) {
        return new OfficeHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not like 09:00-17:00", e);
    }
    throw new IllegalArgumentException("\"" + text + "\" is not like 09:00-17:00");
  }

  /** Whether somebody is there. */
  public boolean open(Instant at, ZoneId zone) {
    return !next(at, zone).toInstant().isAfter(at);
  }

  /** That instant if somebody is there, else when they are there again. */
  public ZonedDateTime next(Instant at, ZoneId zone) {
    ZonedDateTime here = at.atZone(zone);
    if (!here.toLocalTime().isBefore(to)) {
      here = here.plusDays(1).with(LocalTime.MIN);
    }
    while (here.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      here = here.plusDays(1).with(LocalTime.MIN);
    }
    return here.toLocalTime().isBefore(from) ? here.with(from) : here;
  }

  /** When so much time of office hours has passed since. */
  public Instant after(Instant since, Duration work, ZoneId zone) {
    ZonedDateTime at = next(since, zone);
    Duration left = work;
    Duration day = Duration.between(at.toLocalTime(), to);
    while (left.compareTo(day) > 0) {
      left = left.minus(day);
      at = next(at.with(to).toInstant(), zone);
      day = Duration.between(at.toLocalTime(), to);
    }
    return at.plus(left).toInstant();
  }
}
