package org.cocrear.operations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.bot.FilesRefused;
import org.cocrear.plans.PlanProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints why a start was refused, a line each, in place of a stack trace. */
class StartRefusedReporter implements SpringBootExceptionReporter {

  StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    Optional<List<String>> reasons =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .map(StartRefusedReporter::reasons)
            .filter(list -> !list.isEmpty())
            .findFirst();
    reasons.ifPresent(StartRefusedReporter::print);
    return reasons.isPresent();
  }

  private static List<String> reasons(Throwable cause) {
    return switch (cause) {
      case StartRefused refused -> refused.problems();
      case FilesRefused refused -> refused.problems();
      case PlanProblems refused -> refused.problems();
      case EmbeddedStoreException store -> List.of(String.valueOf(store.getMessage()));
      case PortInUseException port ->
          List.of("port " + port.getPort() + " is in use: choose another with server.port");
      case ConfigurationPropertiesBindException bind -> List.of(setting(bind));
      default -> List.of();
    };
  }

  private static String setting(ConfigurationPropertiesBindException failure) {
    String name = "";
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      name = cause instanceof BindException bind ? bind.getName().toString() : name;
      root = cause;
    }
    return name + ": " + root.getMessage();
  }

  private static void print(List<String> problems) {
    System.err.println();
    System.err.println("Cocrear cannot start:");
    problems.forEach(problem -> System.err.println("  - " + problem));
    System.err.println();
  }
}
