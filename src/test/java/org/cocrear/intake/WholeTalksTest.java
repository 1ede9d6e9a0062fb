package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.SmallFlows;
import org.cocrear.conversations.authoring.FlowFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the golden talks that need more than a flow: interruption, silence, timers, handover.
 * {@code -Dtalks.update} writes them anew, to be read before committed.
 */
class WholeTalksTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final FlowLibrary FLOWS =
      FlowFiles.read(BotConfiguration.files("file:./conversations/"), BOT);

  static List<Path> talks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conversations/talks"))) {
      return Stream.concat(files, SmallFlows.talks().stream())
          .filter(WholeTalksTest::isWhole)
          .sorted()
          .toList();
    }
  }

  private static boolean isWhole(Path talk) {
    try {
      return WholeTalk.is(Files.readString(talk));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("talks")
  void talksGoAsWritten(Path talk) throws IOException {
    String written = Files.readString(talk);
    try (TestStore store = TestStore.fresh()) {
      boolean small = SmallFlows.hold(talk);
      Bot bot = small ? SmallFlows.BOT : BOT;
      FlowLibrary flows = small ? SmallFlows.FLOWS : FLOWS;
      String played = WholeTalk.play(talk.getFileName().toString(), written, store, bot, flows);
      if (System.getProperty("talks.update") != null) {
        Files.writeString(talk, played);
      } else {
        assertThat(played).isEqualTo(written);
      }
    }
  }
}
