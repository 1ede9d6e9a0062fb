package org.cocrear.conversations.talks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.bot.FilesRefused;
import org.cocrear.conversations.authoring.FlowFiles;

/**
 * {@code check} and {@code talk FLOW} on the command line: no server, no database. {@code
 * --cocrear.bot=file:./bot/} and {@code --cocrear.conversations=file:./conversations/} read folders
 * that are being written.
 */
public final class ConversationsCommands {

  private static final int FINE = 0;
  private static final int PROBLEMS = 1;
  private static final int MISUSED = 2;

  private ConversationsCommands() {}

  /** Runs a command; answers the exit code. */
  public static int run(
      String verb, List<String> args, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    return switch (verb) {
      case "check" -> check(args, out, err);
      case "talk" -> talk(args, in, out, err);
      default -> {
        err.println("unknown: " + verb + "; write check, or talk FLOW");
        yield MISUSED;
      }
    };
  }

  /** Every problem of the folders {@code bot/} and {@code conversations/}, one line each. */
  public static List<String> problems(List<String> args) {
    try {
      return FlowFiles.problems(conversations(args), bot(args));
    } catch (FilesRefused e) {
      return e.problems();
    }
  }

  private static int check(List<String> args, PrintStream out, PrintStream err) {
    List<String> problems = problems(args);
    problems.forEach(err::println);
    if (problems.isEmpty()) {
      out.println("bot, conversations: fine");
    }
    return problems.isEmpty() ? FINE : PROBLEMS;
  }

  private static int talk(List<String> args, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    List<String> problems = new ArrayList<>(problems(args));
    if (!problems.isEmpty()) {
      problems.forEach(err::println);
      return PROBLEMS;
    }
    Bot bot = bot(args);
    FlowFiles flows = FlowFiles.read(conversations(args), bot);
    String flow = args.stream().filter(arg -> !arg.startsWith("--")).findFirst().orElse("menu");
    if (flows.current(flow).isEmpty()) {
      err.println("no flow " + flow + "; write one of " + conversations(args).keySet());
      return MISUSED;
    }
    Tryout tryout = new Tryout(flows, bot, scene(args));
    print(tryout.begin(flow, new TreeMap<>()), out);
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String line = reader.readLine();
    while (tryout.open() && line != null) {
      print(tryout.typed(line), out);
      line = tryout.open() ? reader.readLine() : null;
    }
    return FINE;
  }

  private static Scene scene(List<String> args) {
    Scene usual = Scene.usual();
    SortedMap<String, String> values = new TreeMap<>(usual.values());
    values.put("channel", option(args, "channel", "telegram"));
    String locale = option(args, "locale", usual.locale());
    return new Scene(locale, values, usual.lists(), usual.told());
  }

  private static void print(List<Tryout.Line> lines, PrintStream out) {
    lines.forEach(line -> out.println(line.text().indent(2).stripTrailing()));
    out.flush();
  }

  private static Bot bot(List<String> args) {
    return Bot.read(BotConfiguration.files(option(args, "cocrear.bot", BotConfiguration.LOCATION)));
  }

  private static SortedMap<String, String> conversations(List<String> args) {
    return BotConfiguration.files(option(args, "cocrear.conversations", FlowFiles.LOCATION));
  }

  private static String option(List<String> args, String name, String otherwise) {
    String lead = "--" + name + "=";
    return args.stream()
        .filter(arg -> arg.startsWith(lead))
        .map(arg -> arg.substring(lead.length()))
        .findFirst()
        .orElse(otherwise);
  }
}
