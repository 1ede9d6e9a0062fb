package org.cocrear.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.authoring.FlowFiles;

/** Flows for tests beside those that ship, with steps that no shipped flow has. */
public final class SmallFlows {

  private static final Path FOLDER = Path.of("src/test/resources/small-flows");
  private static final Path TALKS = FOLDER.resolve("talks");
  private static final String TEXTS = "texts.yml";

  /** Speaks the texts of the small flows too. */
  public static final Bot BOT = bot();

  /** The shipped flows and the small ones. */
  public static final FlowFiles FLOWS = flows();

  private SmallFlows() {}

  /** Talks that are played with them. */
  public static List<Path> talks() {
    return files(TALKS);
  }

  /** Whether a talk is one of them. */
  public static boolean hold(Path talk) {
    return talk.startsWith(TALKS);
  }

  private static Bot bot() {
    Bot shipped = Bot.read(BotConfiguration.files("file:./bot/"));
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    YamlItem.of(TEXTS, read(FOLDER.resolve(TEXTS)), new ArrayList<>())
        .fields()
        .forEach(
            (locale, keys) -> {
              SortedMap<String, String> own = new TreeMap<>();
              keys.fields().forEach((key, text) -> own.put(key, text.text()));
              texts.put(locale, own);
            });
    return shipped.speaking(shipped.voice().with(texts));
  }

  private static FlowFiles flows() {
    SortedMap<String, String> files =
        new TreeMap<>(BotConfiguration.files("file:./conversations/"));
    files(FOLDER).stream()
        .filter(file -> !file.endsWith(TEXTS))
        .forEach(file -> files.put(file.getFileName().toString(), read(file)));
    return FlowFiles.read(files, BOT);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
