package org.cocrear.plans;

import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param values of open government, with their definitions (R7); may be empty
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
    List<String> zones,
    List<OgpValue> values) {

  /** A plan stored before there were values has none. */
  @SuppressWarnings("NullAway") // a stored plan may lack them
  public Plan {
    values = values == null ? List.of() : List.copyOf(values);
  }

  /** A plan without values. */
  public Plan(
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
    this(
        id,
        title,
        city,
        zone,
        locale,
        code,
        from,
        to,
        answerDays,
        answeredBy,
        referral,
        minorAge,
        phases,
        axes,
        areas,
        helpLines,
        zones,
        List.of());
  }

  /** The value of a key. */
  public Optional<OgpValue> value(String key) {
    return values.stream().filter(value -> value.key().equals(key)).findFirst();
  }

  /** The axis of a key. */
  public Optional<Axis> axis(String key) {
    return axes.stream().filter(axis -> axis.key().equals(key)).findFirst();
  }

  /** The phase at an instant; empty outside all. */
  public Optional<Phase> phase(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return phases.stream()
        .filter(phase -> phase.includes(today))
        .min(Comparator.comparing(phase -> !phase.consultation()));
  }

  /** Whether proposals are taken at an instant. */
  public Window window(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Optional<Phase> open = consultations().filter(phase -> phase.includes(today)).findFirst();
    if (open.isPresent()) {
      return new Window(Window.State.OPEN, open.get().opens(), open.get().closes());
    }
    LocalDate next = first(consultations().map(Phase::opens).filter(today::isBefore));
    LocalDate last =
        first(consultations().map(Phase::closes).filter(today::isAfter).sorted(reverseOrder()));
    return new Window(last == null ? Window.State.EARLY : Window.State.LATE, next, last);
  }

  /** Whether a day lies in the plan's term. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The same plan with all its dates moved by some days. */
  Plan moved(long days) {
    return new Plan(
        id,
        title,
        city,
        zone,
        locale,
        code,
        from.plusDays(days),
        to.plusDays(days),
        answerDays,
        answeredBy,
        referral,
        minorAge,
        phases.stream().map(phase -> phase.moved(days)).toList(),
        axes,
        areas,
        helpLines,
        zones,
        values);
  }

  /** The phases in which proposals are taken, by date. */
  Stream<Phase> consultations() {
    return phases.stream().filter(Phase::consultation).sorted(Comparator.comparing(Phase::opens));
  }

  private static @Nullable LocalDate first(Stream<LocalDate> days) {
    return days.findFirst().orElse(null);
  }
}
