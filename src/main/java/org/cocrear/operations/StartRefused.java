package org.cocrear.operations;

import java.util.List;

/** The service must not start: each problem is one line that names the setting or file to mend. */
public class StartRefused extends RuntimeException {

  private final List<String> problems;

  /** Refuses for these reasons. */
  public StartRefused(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong. */
  public List<String> problems() {
    return problems;
  }
}
