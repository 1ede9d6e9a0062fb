package org.cocrear;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.cocrear.conversations.talks.ConversationsCommands;
import org.cocrear.nlp.authoring.NlpCommands;
import org.cocrear.operations.Checks;
import org.cocrear.surveys.xlsform.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the service, or carries out one command without server and database. */
@SpringBootApplication
public class Cocrear {

  Cocrear() {}

  /**
   * The command line: no verb serves; {@code classify}, {@code train}, {@code evaluate}, {@code
   * check}, {@code talk FLOW} and {@code import FILE.xlsx} work without a server.
   */
  public static void main(String[] args) throws IOException {
    String verb = args.length == 0 ? "" : args[0];
    List<String> rest = Arrays.stream(args).skip(1).toList();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    switch (verb) {
      case "classify", "train", "evaluate" ->
          end(out, NlpCommands.run(verb, rest, System.in, out, System.err));
      case "talk" -> end(out, ConversationsCommands.run(verb, rest, System.in, out, System.err));
      case "import" -> end(out, ImportCommand.run(rest, out, System.err));
      case "check" -> end(out, check(args, out));
      default -> {
        if (verb.isEmpty() || verb.startsWith("-")) {
          serve(args);
        } else {
          System.err.println(
              verb + ": no command; known: classify train evaluate check talk import");
          end(out, 2);
        }
      }
    }
  }

  private static int check(String[] args, PrintStream out) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
    List<String> problems = Checks.of(environment);
    problems.forEach(out::println);
    Checks.warnings(environment).forEach(warning -> out.println("warning: " + warning));
    out.println(problems.isEmpty() ? "All is well." : problems.size() + (problems.size() == 1 ? " problem." : " problems."));
    return problems.isEmpty() ? 0 : 1;
  }

  private static void serve(String[] args) {
    try {
      SpringApplication.run(Cocrear.class, args);
    } catch (RuntimeException refused) {
      System.exit(1);
    }
  }

  private static void end(PrintStream out, int code) {
    out.flush();
    System.exit(code);
  }
}
