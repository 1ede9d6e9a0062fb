package org.cocrear.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plans that are known; one of them is active. On trial all dates of a plan are moved by whole
 * days so that its first consultation is open today; the record keeps the true dates.
 */
public class Plans {

  private static final int DAYS_AFTER_OPENING = 7;

  private final SortedMap<String, Plan> plans = new TreeMap<>();
  private final SortedMap<String, Law> laws = new TreeMap<>();
  private final SortedMap<String, Long> shifts = new TreeMap<>();
  private final PlanSettings settings;

  /** None, for a double that overrides what it needs. */
  protected Plans() {
    this.settings = new PlanSettings("", false, "");
  }

  /**
   * The plans with their true dates.
   *
   * @throws PlanProblems where the active plan is not among them
   */
  public Plans(Collection<Known> known, PlanSettings settings, Clock clock) {
    this.settings = settings;
    known.forEach(one -> add(one, clock));
    if (!plans.containsKey(settings.plan())) {
      String names = String.join(", ", plans.keySet());
      throw new PlanProblems(
          List.of("cocrear.plan=" + settings.plan() + " names no plan; known: " + names));
    }
  }

  /** A plan with its true dates and its law profile. */
  public record Known(Plan plan, Law law) {}

  private void add(Known known, Clock clock) {
    Plan plan = known.plan();
    long shift = settings.trial() ? shift(plan, LocalDate.now(clock.withZone(plan.zone()))) : 0;
    shifts.put(plan.id(), shift);
    plans.put(plan.id(), plan.moved(shift));
    laws.put(plan.id(), known.law());
  }

  private static long shift(Plan plan, LocalDate today) {
    if (plan.consultations().anyMatch(phase -> phase.includes(today))) {
      return 0;
    }
    return plan.consultations()
        .min(Comparator.comparing(Phase::opens))
        .map(first -> ChronoUnit.DAYS.between(first.opens().plusDays(inside(first)), today))
        .orElse(0L);
  }

  private static long inside(Phase phase) {
    return Math.min(DAYS_AFTER_OPENING, ChronoUnit.DAYS.between(phase.opens(), phase.closes()));
  }

  /** The plan of the setting {@code cocrear.plan}. */
  public Plan active() {
    return find(settings.plan()).orElseThrow();
  }

  /** A plan by id. */
  public Optional<Plan> find(String id) {
    return Optional.ofNullable(plans.get(id));
  }

  /** The law profile of a plan. */
  public Optional<Law> law(String planId) {
    return Optional.ofNullable(laws.get(planId));
  }

  /** Whether dates are moved. */
  public boolean trial() {
    return settings.trial();
  }

  /** Days by which the dates of a plan are moved; 0 for an unknown one. */
  public long shift(String planId) {
    return shifts.getOrDefault(planId, 0L);
  }
}
