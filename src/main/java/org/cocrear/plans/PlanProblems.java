package org.cocrear.plans;

import java.util.List;

/** Plans that cannot be used: all that is wrong, each line with file, line and what to write. */
public class PlanProblems extends RuntimeException {

  private final List<String> problems;

  /** Lists all problems at once. */
  public PlanProblems(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One clear line each. */
  public List<String> problems() {
    return problems;
  }
}
