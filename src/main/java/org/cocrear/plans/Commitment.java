package org.cocrear.plans;

import java.time.Instant;
import java.util.List;

/**
 * What a government promises in a plan. The four texts are the checklist of a well-made commitment
 * (requirement R6).
 *
 * @param example whether it is made up, to show how one looks
 * @param confirmed items of the checklist that a person has confirmed: {@code problem} {@code
 *     startingPoint} {@code expectedResult} {@code activities}
 */
public record Commitment(
    String id,
    String planId,
    String title,
    List<String> axes,
    String area,
    String problem,
    String startingPoint,
    String expectedResult,
    String activities,
    List<String> confirmed,
    Status status,
    boolean example,
    List<Milestone> milestones,
    Instant updatedAt) {

  /** Whether the public sees it. */
  public enum Status {
    DRAFT,
    PUBLISHED
  }
}
