package org.cocrear.conversations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.talks.ConversationsCommands;
import org.junit.jupiter.api.Test;

class FlowFilesTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final SortedMap<String, String> SHIPPED =
      BotConfiguration.files("file:./conversations/");
  private static final List<String> FOLDERS =
      List.of("--cocrear.bot=file:./bot/", "--cocrear.conversations=file:./conversations/");

  @Test
  void aRevisionChangesWithTheFlowAndWithAnyWordingInAnyLocale() {
    Flow flow = FlowFiles.read(SHIPPED, BOT).current("erase").orElseThrow();
    assertThat(FlowFiles.read(SHIPPED, BOT).at("erase", flow.revision())).contains(flow);
    SortedMap<String, String> words = new TreeMap<>(BotConfiguration.files("file:./bot/"));
    words.computeIfPresent("messages/pt.yml", (n, t) -> t.replace("Apagar tudo", "Apagar já"));
    assertThat(revision(SHIPPED, Bot.read(words))).isNotEqualTo(flow.revision());
    SortedMap<String, String> flows = new TreeMap<>(SHIPPED);
    flows.computeIfPresent("erase.yml", (n, t) -> t.replace("keep: no", "keep: never"));
    assertThat(revision(flows, BOT)).isNotEqualTo(flow.revision());
  }

  @Test
  void checkAndTalkRunOnTheConsole() throws Exception {
    assertThat(console("check", FOLDERS, "")).contains("fine");
    List<String> args = new ArrayList<>(FOLDERS);
    args.add("quick");
    assertThat(console("talk", args, "Sacar la basura\n1\n\n")).contains("¿Qué problema");
    assertThat(console("check", List.of(), "")).contains("fine");
  }

  @Test
  void theConsoleShowsWhatStandsBehind() throws Exception {
    List<String> args = new ArrayList<>(FOLDERS);
    args.addAll(List.of("proposal", "--show"));
    String talk = console("talk", args, "La plaza\n:photo\ncorregir\n:show\n2\nNueva\n:quit\n");
    assertThat(talk)
        .contains("[flow proposal, step start]", "[classify {text=La plaza}]", "start=[foto]")
        .contains("1. El problema\n  2. Cómo está hoy\n  3. Ninguna, sigamos")
        .contains("(left open)")
        .doesNotContain("start=Nueva");
  }

  private static String console(String verb, List<String> args, String typed) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    assertThat(ConversationsCommands.run(verb, args, in, print, print))
        .as(out.toString(StandardCharsets.UTF_8))
        .isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String revision(SortedMap<String, String> flows, Bot bot) {
    return FlowFiles.read(flows, bot).current("erase").orElseThrow().revision();
  }
}
