package org.cocrear.outreach;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * The hours of the day in which we start nothing, in the plan's zone; the end is not part of them.
 * Equal ends are no hours at all.
 */
record QuietHours(LocalTime from, LocalTime to) {

  private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * Reads {@code 21:00-09:00} or {@code off}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static QuietHours parse(String text) {
    if (text.strip().equalsIgnoreCase("off")) {
      return NONE;
    }
    String[] ends = text.strip().split("\\s*-\\s*", -1);
    try {
      if (ends.length == 2) {
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(wish(text), e);
    }
    throw new IllegalArgumentException(wish(text));
  }

  /** When they end, where the instant lies in them: always later than it. */
  Optional<Instant> end(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    LocalTime time = here.toLocalTime();
    boolean overnight = from.isAfter(to);
    boolean evening = !time.isBefore(from);
    boolean morning = time.isBefore(to);
    if (overnight ? !evening && !morning : !evening || !morning) {
      return Optional.empty();
    }
    LocalDateTime end = here.toLocalDate().plusDays(overnight && evening ? 1 : 0).atTime(to);
    return Optional.of(instant(end, zone));
  }

  /**
   * A time that a change of the clock leaves out is the change itself; one it repeats, the last.
   */
  private static Instant instant(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap()
        ? change.getInstant()
        : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static String wish(String text) {
    return "\"" + text + "\" is not like 21:00-09:00 or off";
  }
}
