package org.cocrear.bot;

import java.util.List;

/**
 * Files written by people that do not fit: every problem, each with file, line, column and remedy.
 */
public final class FilesRefused extends RuntimeException {

  private final List<String> problems;

  /** Refuses for these problems, one line each. */
  public FilesRefused(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each: {@code file:line:column: what, and what to write instead}. */
  public List<String> problems() {
    return problems;
  }
}
