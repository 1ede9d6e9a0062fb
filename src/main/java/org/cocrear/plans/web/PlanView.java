package org.cocrear.plans.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cocrear.plans.Area;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.InvalidCommitment;
import org.cocrear.plans.Milestone;
import org.cocrear.plans.Phase;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Window;
import org.jspecify.annotations.Nullable;

/** A plan as programs read it; {@code phase} is the id of the present one. */
record PlanView(
    String id,
    String title,
    String city,
    String zone,
    String locale,
    String code,
    LocalDate from,
    LocalDate to,
    boolean trial,
    @Nullable String phase,
    WindowView window,
    List<PhaseView> phases,
    List<Axis> axes,
    List<Area> areas,
    List<String> zones,
    List<CommitmentView> commitments) {

  static PlanView of(Plan plan, boolean trial, List<Commitment> commitments, Instant now) {
    return new PlanView(
        plan.id(),
        plan.title(),
        plan.city(),
        plan.zone().getId(),
        plan.locale(),
        plan.code(),
        plan.from(),
        plan.to(),
        trial,
        plan.phase(now).map(Phase::id).orElse(null),
        WindowView.of(plan.window(now)),
        plan.phases().stream().map(PhaseView::of).toList(),
        plan.axes(),
        plan.areas(),
        plan.zones(),
        commitments.stream().map(CommitmentView::of).toList());
  }

  record WindowView(String state, @Nullable LocalDate opens, @Nullable LocalDate closes) {
    static WindowView of(Window window) {
      return new WindowView(lower(window.state()), window.opens(), window.closes());
    }
  }

  record PhaseView(
      String id,
      String stage,
      String title,
      LocalDate opens,
      LocalDate closes,
      boolean consultation) {
    static PhaseView of(Phase phase) {
      return new PhaseView(
          phase.id(),
          lower(phase.stage()),
          phase.title(),
          phase.opens(),
          phase.closes(),
          phase.consultation());
    }
  }

  record CommitmentView(
      String id,
      String plan,
      String title,
      List<String> axes,
      String area,
      String problem,
      String startingPoint,
      String expectedResult,
      String activities,
      List<String> confirmed,
      String status,
      boolean example,
      List<InvalidCommitment.Problem> missing,
      Instant updatedAt,
      List<MilestoneView> milestones) {
    static CommitmentView of(Commitment one) {
      return new CommitmentView(
          one.id(),
          one.planId(),
          one.title(),
          one.axes(),
          one.area(),
          one.problem(),
          one.startingPoint(),
          one.expectedResult(),
          one.activities(),
          one.confirmed(),
          one.status().key(),
          one.example(),
          one.missing(),
          one.updatedAt(),
          one.milestones().stream().map(MilestoneView::of).toList());
    }
  }

  record MilestoneView(
      String id,
      String title,
      LocalDate due,
      String status,
      @Nullable String reason,
      List<Milestone.Evidence> evidence,
      @Nullable String responsible) {
    static MilestoneView of(Milestone one) {
      return new MilestoneView(
          one.id(),
          one.title(),
          one.due(),
          one.status().key(),
          one.reason(),
          one.evidence(),
          one.responsible());
    }
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
