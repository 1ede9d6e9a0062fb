package org.cocrear.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.studio.Workbench.Played;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TalkRecorderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BEGIN =
      """
      {"heard": {"who": "user", "text": "%s"}, "takes": [{"flow": "%s", "locale": "es-AR",
       "input": {"is": "begin", "given": {}}, "facts": {"channel": "telegram", "city": "Rosario",
       "closes": "1 de mayo"}, "lists": {}, "state": "waiting", "effects": []}]}
      """;
  private static final String SAID =
      """
      {"heard": {"who": "user", "text": "%s"}, "takes": [{"flow": "%s",
       "input": {"is": "said"}, "state": "%s", "effects": []}]}
      """;

  private final TalkRecorder recorder = new TalkRecorder(Studio.BOT.commands());

  @Test
  void aTalkIsWrittenSoThatItPlaysGreen() {
    String talk =
        recorder
            .record(
                List.of(
                    turn(BEGIN, "hola", "menu"),
                    turn(SAID, "ayuda \\\"ya\\\"", "menu", "waiting"),
                    turn(BEGIN, "estado", "status"),
                    turn(SAID, "cancelar", "status", "ended")))
            .orElseThrow();
    assertThat(talk)
        .contains("flow: menu\n", "facts: { \"closes\": \"1 de mayo\" }\n")
        .contains("  - user: \"estado\"\n", "  - user: \"ayuda \\\"ya\\\"\"\n")
        .doesNotContain("hola");
    Played played = new Workbench(Studio.BOT, sources()).play("x", talk);
    assertThat(played.problems()).isEmpty();
    assertThat(played.played()).contains("  - bot: |-");
    assertThat(new Workbench(Studio.BOT, sources()).play("x", played.played()).green()).isTrue();
  }

  @Test
  void whatCameBeforeTheLastBeginningIsLeftOut() {
    String talk =
        recorder
            .record(
                List.of(
                    turn(BEGIN, "hola", "menu"),
                    turn(SAID, "6", "menu", "ended"),
                    turn(BEGIN, "propuesta", "proposal"),
                    turn(SAID, "la plaza", "proposal", "waiting")))
            .orElseThrow();
    assertThat(talk).contains("flow: proposal\n", "\"la plaza\"").doesNotContain("\"6\"");
  }

  @Test
  void nothingIsRecordedBeforeAnythingBegan() {
    assertThat(recorder.record(List.of())).isEmpty();
  }

  private static SortedMap<String, FlowSource> sources() {
    var sources = new TreeMap<String, FlowSource>();
    Studio.FILES.forEach(
        (path, yaml) -> {
          if (!path.contains("/")) {
            String id = path.replace(".yml", "");
            sources.put(id, new FlowSource(id, yaml, new TreeMap<>()));
          }
        });
    return sources;
  }

  private static JsonNode turn(String shape, Object... parts) {
    return JSON.readTree(shape.formatted(parts));
  }
}
