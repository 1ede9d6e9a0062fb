package org.cocrear.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A published commitment as all may read it, with its history (O18), without the names of staff.
 *
 * @param updated the day of its last change: no news since then
 */
record OpenCommitment(
    String id,
    String title,
    boolean example,
    List<String> axes,
    String area,
    String problem,
    String startingPoint,
    String expectedResult,
    String activities,
    LocalDate updated,
    List<OpenMilestone> milestones,
    List<OpenStep> history) {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "example",
          "axes",
          "area",
          "problem",
          "starting_point",
          "expected_result",
          "activities",
          "updated",
          "milestone_id",
          "milestone",
          "due",
          "status",
          "overdue",
          "reason",
          "responsible",
          "evidence");

  /** A milestone; overdue: its day has passed and nobody said why. */
  record OpenMilestone(
      String id,
      String title,
      LocalDate due,
      String status,
      boolean overdue,
      @Nullable String reason,
      @Nullable String responsible,
      List<Milestone.Evidence> evidence) {}

  /** A line of history. */
  record OpenStep(Instant at, String what, String why) {}

  static OpenCommitment of(
      Commitment one, List<Commitment.Step> history, ZoneId zone, LocalDate today) {
    return new OpenCommitment(
        one.id(),
        one.title(),
        one.example(),
        one.axes(),
        one.area(),
        one.problem(),
        one.startingPoint(),
        one.expectedResult(),
        one.activities(),
        LocalDate.ofInstant(one.updatedAt(), zone),
        one.milestones().stream().map(milestone -> milestone(milestone, today)).toList(),
        history.stream().map(step -> new OpenStep(step.at(), step.what(), step.why())).toList());
  }

  private static OpenMilestone milestone(Milestone one, LocalDate today) {
    boolean open =
        switch (one.status()) {
          case NOT_STARTED, IN_PROGRESS, DELAYED -> true;
          case COMPLETED -> false;
        };
    return new OpenMilestone(
        one.id(),
        one.title(),
        one.due(),
        one.status().key(),
        open && one.due().isBefore(today),
        one.reason(),
        one.responsible(),
        one.evidence());
  }

  /** A row for each milestone. */
  List<List<String>> rows() {
    return milestones.stream().map(this::row).toList();
  }

  private List<String> row(OpenMilestone milestone) {
    List<String> row =
        new ArrayList<>(
            List.of(
                id,
                title,
                String.valueOf(example),
                String.join(" ", axes),
                area,
                problem,
                startingPoint,
                expectedResult,
                activities,
                updated.toString()));
    row.addAll(
        List.of(
            milestone.id(),
            milestone.title(),
            milestone.due().toString(),
            milestone.status(),
            String.valueOf(milestone.overdue()),
            Objects.toString(milestone.reason(), ""),
            Objects.toString(milestone.responsible(), ""),
            milestone.evidence().stream()
                .map(proof -> proof.url() + " (" + proof.date() + ", " + proof.licence() + ")")
                .collect(Collectors.joining(" "))));
    return row;
  }
}
