package org.cocrear.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints why a start was refused, a line each, in place of a stack trace. */
class StartRefusedReporter implements SpringBootExceptionReporter {

  StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        print(refused.problems());
        return true;
      }
    }
    return false;
  }

  private static void print(List<String> problems) {
    System.err.println();
    System.err.println("Cocrear cannot start:");
    problems.forEach(problem -> System.err.println("  - " + problem));
    System.err.println();
  }
}
