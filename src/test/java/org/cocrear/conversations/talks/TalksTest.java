package org.cocrear.conversations.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.SmallFlows;
import org.cocrear.conversations.authoring.FlowFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the golden talks; {@code -Dtalks.update} writes them anew, to be read before committed. */
class TalksTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final Talks TALKS =
      new Talks(FlowFiles.read(BotConfiguration.files("file:./conversations/"), BOT), BOT);

  private static final Talks SMALL = new Talks(SmallFlows.FLOWS, SmallFlows.BOT);

  static List<Path> talks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conversations/talks"))) {
      return Stream.concat(files.sorted(), SmallFlows.talks().stream()).toList();
    }
  }

  /** What the bot says in a whole proposal by SMS: its cost, and what forces it up (M29). */
  @Test
  void aProposalBySmsIsAFewSegmentsOfPlainLetters() throws IOException {
    List<String> said =
        Files.readAllLines(Path.of("conversations/talks/proposal-sms.yml")).stream()
            .filter(line -> line.startsWith("      "))
            .map(String::strip)
            .toList();
    assertThat(String.join("", said))
        .doesNotContainPattern("[^ -~\\n¿¡éñüÑÜÉà]")
        .hasSizeLessThan(600);
  }

  @ParameterizedTest
  @MethodSource("talks")
  void talksGoAsWritten(Path talk) throws IOException {
    String written = Files.readString(talk);
    Talks stage = SmallFlows.hold(talk) ? SMALL : TALKS;
    String played = stage.play(talk.getFileName().toString(), written);
    if (System.getProperty("talks.update") != null) {
      Files.writeString(talk, played);
    } else {
      assertThat(played).isEqualTo(written);
    }
  }
}
