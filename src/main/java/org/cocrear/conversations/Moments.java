package org.cocrear.conversations;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Instants that steps wait for, in the zone of the plan (fact {@code time-zone}). */
final class Moments {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private Moments() {}

  /** The day it is for the plan. */
  static LocalDate today(Facts facts, Instant now) {
    return now.atZone(zone(facts)).toLocalDate();
  }

  /** When a wait is over; what is no instant is over at once. */
  static Instant of(Step.Wait wait, Run run) {
    Duration period = wait.period();
    String until = wait.until();
    if (period != null) {
      return run.now.plus(period);
    }
    if (until == null) {
      return run.now;
    }
    String value = run.value(until);
    return instant(value.isBlank() ? until : value, run);
  }

  /** A day begins at nine for us: at night nobody is written to. */
  private static Instant instant(String text, Run run) {
    ZoneId zone = zone(run.facts);
    try {
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.length() == 10 ? text + "T" + MORNING : text,
              Instant::from,
              LocalDateTime::from);
      return parsed instanceof Instant instant
          ? instant
          : LocalDateTime.from(parsed).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return run.now;
    }
  }

  private static ZoneId zone(Facts facts) {
    try {
      return ZoneId.of(facts.values().getOrDefault("time-zone", "Z"));
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
