package org.cocrear.conversations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.bot.YamlItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken flows, each with its whole report. A file holds YAML documents parted by {@code ---}: the
 * flow; {@code texts:} by locale and, if others are there too, {@code flows:}; and the report as
 * comments. {@code -Dbroken.update} writes the reports anew, to be read before they are committed.
 */
class BrokenFlowsTest {

  private static final Path FOLDER = Path.of("src/test/resources/broken-flows");
  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final String REPORT = "--- # report\n";
  private static final String BESIDE = "--- # beside\n";
  private static final Set<String> AXES = Set.of("ambiente", "espacio-civico", "salud");
  private static final int FEWEST = 30;

  static List<Path> flows() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thereAreManyWaysToBeWrong() throws IOException {
    assertThat(flows()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theReportIsAsWritten(Path file) throws IOException {
    String written = Files.readString(file);
    String broken = written.substring(0, written.indexOf(REPORT));
    String report =
        problems(broken).stream().map(line -> "# " + line).collect(Collectors.joining("\n"));
    if (System.getProperty("broken.update") != null) {
      Files.writeString(file, broken + REPORT + report + "\n");
    } else {
      assertThat(report)
          .isNotBlank()
          .isEqualTo(written.substring(broken.length() + REPORT.length()).strip());
    }
  }

  private static List<String> problems(String broken) {
    int cut = broken.indexOf(BESIDE);
    String flow = cut < 0 ? broken : broken.substring(0, cut);
    String beside = cut < 0 ? "{}" : broken.substring(cut + BESIDE.length());
    YamlItem more = YamlItem.of("beside", beside, new ArrayList<>());
    SortedMap<String, String> files = new TreeMap<>();
    files.put("flow.yml", flow);
    more.field("flows")
        .ifPresent(all -> all.fields().forEach((id, text) -> files.put(id + ".yml", text.text())));
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    more.field("texts")
        .ifPresent(all -> all.fields().forEach((locale, keys) -> texts.put(locale, texts(keys))));
    return FlowFiles.problems(
        files,
        new Bot(BOT.voice().with(texts), BOT.commands(), BOT.danger(), BOT.smallTalk()),
        AXES);
  }

  private static SortedMap<String, String> texts(YamlItem keys) {
    SortedMap<String, String> texts = new TreeMap<>();
    keys.fields().forEach((key, text) -> texts.put(key, text.text()));
    return texts;
  }
}
