package org.cocrear.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An action plan, its dates as they count now (moved where the plan is on trial).
 *
 * @param code prefix of submission codes, such as ROS
 * @param from first day of the plan's term
 * @param to last day of the plan's term
 * @param answerDays working promise: days within which an author hears
 * @param answeredBy who answers, as citizens read it
 * @param referral where to take what is outside the plan
 * @param minorAge ages below it answer surveys as minors
 */
public record Plan(
    String id,
    String title,
    String city,
    ZoneId zone,
    String locale,
    String code,
    LocalDate from,
    LocalDate to,
    int answerDays,
    String answeredBy,
    String referral,
    int minorAge,
    List<Phase> phases,
    List<Axis> axes,
    List<Area> areas,
    List<HelpLine> helpLines,
    List<String> zones) {

  /** The axis of a key. */
  public Optional<Axis> axis(String key) {
    return axes.stream().filter(axis -> axis.key().equals(key)).findFirst();
  }

  /** The phase at an instant; empty outside all. */
  public Optional<Phase> phase(Instant now) {
    throw new UnsupportedOperationException(now.toString());
  }

  /** Whether proposals are taken at an instant. */
  public Window window(Instant now) {
    throw new UnsupportedOperationException(now.toString());
  }
}
