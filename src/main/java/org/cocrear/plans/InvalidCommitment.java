package org.cocrear.plans;

import java.util.List;
import java.util.stream.Collectors;

/** A change of a commitment or milestone that cannot stand: every field to mend, and why. */
public class InvalidCommitment extends RuntimeException {

  private final List<Problem> problems;

  /** Names all fields to mend. */
  public InvalidCommitment(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.reason())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** The fields to mend, in the order of the form. */
  public List<Problem> problems() {
    return problems;
  }

  /** A field and why it cannot stay as it is, as staff read it. */
  public record Problem(String field, String reason) {}
}
