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
  void everyProblemIsToldAtOnceWithItsLineAndTheRemedy() {
    String flow =
        """
        title: no.such.key
        command: menu
        steps:
          first:
            choose: menu.cocreation
            as: level
            options:
              - { id: high, label: flow.test-high, go: nowhere }
              - { id: low, label: survey.youth.heard, go: round }
          round: { say: about, next: round }
          lost: { end: about }
          odd: { say: about, ask: about }
          opens: { open: nothing, extra: 1 }
        """;
    List<String> problems = problems("odd.yml", flow, "menu.yml", SHIPPED.get("menu.yml"));
    assertThat(problems)
        .contains(
            "conversations/odd.yml:1: no text for `no.such.key`; write it in bot/messages/es.yml",
            "conversations/odd.yml:1: `menu` already opens menu; write another command or none",
            "conversations/odd.yml:4: step `first` leads to no step `nowhere`; write one",
            "conversations/odd.yml:10: step `round` is a dead end; lead it to an `end` or `open`",
            "conversations/odd.yml:10: step `round` loops without a question; ask something on the way",
            "conversations/odd.yml:11: step `lost` is never reached; lead to it or remove it")
        .anyMatch(
            p ->
                p.startsWith("conversations/odd.yml:4: step `first` option")
                    && p.contains("too long"))
        .anyMatch(p -> p.contains(":12: step `odd` is of no one kind"))
        .anyMatch(p -> p.contains(":13: `extra` is no field here"))
        .anyMatch(p -> p.contains(":13: step `opens` opens no flow `nothing`"));
  }

  @Test
  void anOptionLabelledLikeACommandIsRefused() {
    String flow =
        """
        title: flow.menu
        steps:
          first:
            choose: menu.cocreation
            as: level
            options:
              - { id: high, label: flow.loud, go: end }
        """;
    SortedMap<String, String> files = new TreeMap<>(BotConfiguration.files("file:./bot/"));
    for (String locale : List.of("es", "en", "pt")) {
      files.merge("messages/" + locale + ".yml", "flow.loud: Alta\n", String::concat);
    }
    SortedMap<String, String> flows = new TreeMap<>();
    flows.put("loud.yml", flow);
    assertThat(FlowFiles.problems(flows, Bot.read(files)))
        .containsExactly(
            "conversations/loud.yml:7: option `Alta` is a command; write another label");
  }

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

  private static List<String> problems(String... files) {
    SortedMap<String, String> all = new TreeMap<>();
    for (int i = 0; i < files.length; i += 2) {
      all.put(files[i], files[i + 1]);
    }
    return FlowFiles.problems(all, BOT);
  }
}
