package org.cocrear.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

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

  /** The items of the checklist, in the order of the four questions. */
  public static final List<String> CHECKLIST =
      List.of("problem", "startingPoint", "expectedResult", "activities");

  /** Whether the public sees it. */
  public enum Status {
    DRAFT,
    PUBLISHED;

    /** The name in JSON: lower case. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The texts of a commitment as a person writes them; {@code area} may be empty. */
  public record Draft(
      String title,
      List<String> axes,
      String area,
      String problem,
      String startingPoint,
      String expectedResult,
      String activities,
      List<String> confirmed) {

    /** The text of an item of the checklist. */
    public String text(String item) {
      return Commitment.text(item, List.of(problem, startingPoint, expectedResult, activities));
    }
  }

  /**
   * One line of its history, never changed (O18).
   *
   * @param who name of the account
   * @param what verb, such as {@code published} or {@code milestone.delayed}
   * @param why reason as given, or an empty text
   * @param was former values of what was overwritten, by field
   */
  public record Step(
      Instant at, String who, String what, String why, SortedMap<String, String> was) {}

  /** The text of an item of the checklist. */
  public String text(String item) {
    return text(item, List.of(problem, startingPoint, expectedResult, activities));
  }

  private static String text(String item, List<String> texts) {
    return texts.get(CHECKLIST.indexOf(item));
  }

  /** A milestone by id. */
  public Optional<Milestone> milestone(String milestoneId) {
    return milestones.stream().filter(one -> one.id().equals(milestoneId)).findFirst();
  }

  /** What still keeps it from being published; empty where nothing does (R6, P1). */
  public List<InvalidCommitment.Problem> missing() {
    List<InvalidCommitment.Problem> missing = new ArrayList<>();
    for (String item : CHECKLIST) {
      if (text(item).isBlank()) {
        missing.add(new InvalidCommitment.Problem(item, "está vacío"));
      } else if (!confirmed.contains(item)) {
        missing.add(new InvalidCommitment.Problem(item, "falta que una persona lo confirme"));
      }
    }
    if (axes.isEmpty()) {
      missing.add(new InvalidCommitment.Problem("axes", "falta al menos un eje"));
    }
    if (milestones.isEmpty()) {
      missing.add(new InvalidCommitment.Problem("milestones", "falta al menos un hito"));
    }
    return missing;
  }

  Commitment moved(long days) {
    return with(status, milestones.stream().map(one -> one.moved(days)).toList(), updatedAt);
  }

  Commitment with(Status status, List<Milestone> milestones, Instant updatedAt) {
    return new Commitment(
        id,
        planId,
        title,
        axes,
        area,
        problem,
        startingPoint,
        expectedResult,
        activities,
        confirmed,
        status,
        example,
        milestones,
        updatedAt);
  }

  Commitment with(Draft draft, Instant updatedAt) {
    return new Commitment(
        id,
        planId,
        draft.title(),
        draft.axes(),
        draft.area(),
        draft.problem(),
        draft.startingPoint(),
        draft.expectedResult(),
        draft.activities(),
        draft.confirmed(),
        status,
        example,
        milestones,
        updatedAt);
  }
}
