package org.cocrear.surveys.xlsform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowSource;

/**
 * {@code import FILE.xlsx [--to=FOLDER]} on the command line: writes the flow and its texts to the
 * output, or into a folder as {@code ID.yml} and {@code ID.messages.LOCALE.yml}; what is otherwise
 * than in the form goes to the error output, a line a cell.
 */
public final class ImportCommand {

  private static final int FINE = 0;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;
  private static final String TO = "--to=";

  private ImportCommand() {}

  /** Runs it; answers the exit code. */
  public static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
    Optional<Path> file =
        args.stream().filter(arg -> !arg.startsWith("--")).findFirst().map(Path::of);
    if (file.isEmpty() || !Files.isReadable(file.get())) {
      err.println("write: import FILE.xlsx [--to=FOLDER]");
      return MISUSED;
    }
    if (Files.size(file.get()) > Archive.LARGEST) {
      err.println(file.get() + ": over 5 MB");
      return REFUSED;
    }
    Bot bot = Bot.read(BotConfiguration.files(BotConfiguration.LOCATION));
    try {
      Imported imported =
          new XlsForms(bot.commands()::isCommand)
              .read(Files.readAllBytes(file.get()), file.get().toString());
      imported.remarks().forEach(err::println);
      err.println(imported.carried() + " of " + imported.rows() + " rows carried");
      write(imported.source(), args, out);
      return FINE;
    } catch (InvalidForm e) {
      err.println(file.get() + ": " + e.getMessage());
      return REFUSED;
    }
  }

  private static void write(FlowSource source, List<String> args, PrintStream out)
      throws IOException {
    Optional<Path> folder =
        args.stream()
            .filter(arg -> arg.startsWith(TO))
            .findFirst()
            .map(arg -> Path.of(arg.substring(TO.length())));
    if (folder.isEmpty()) {
      out.println("# conversations/" + source.id() + ".yml");
      out.println(source.yaml());
      source
          .texts()
          .forEach(
              (locale, texts) -> {
                out.println("# bot/messages/" + locale + ".yml");
                out.println(block(texts));
              });
      return;
    }
    Files.createDirectories(folder.get());
    Files.writeString(folder.get().resolve(source.id() + ".yml"), source.yaml());
    for (String locale : source.texts().keySet()) {
      Files.writeString(
          folder.get().resolve(source.id() + ".messages." + locale + ".yml"),
          block(source.texts().getOrDefault(locale, new TreeMap<>())));
    }
  }

  /** Texts as a file of messages has them. */
  static String block(SortedMap<String, String> texts) {
    StringBuilder block = new StringBuilder();
    texts.forEach(
        (key, text) ->
            block
                .append(key)
                .append(": \"")
                .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .append("\"\n"));
    return block.toString();
  }
}
