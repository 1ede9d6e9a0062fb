package org.cocrear.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of answer, asked by a flow of one question. */
class AnswersTest {

  private static final List<Choice> ZONES =
      List.of(new Choice("centro", "Centro"), new Choice("norte", "Zona norte"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8|8",
        "ocho|8",
        "nueve|9",
        "one|1",
        "N° 3|3",
        "nro 4|4",
        " 8. |8",
        "0|0",
        "11|",
        "-1|",
        "muchos|",
        "8,5|",
        "99999999999|"
      })
  void aNumberLiesWithinItsBounds(String text, String kept) {
    assertThat(answer(new Answer.Whole(0, 10), new Input.Said(text)).get("q")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/5/2026|2026-05-31",
        "31-05-2026|2026-05-31",
        "2026-05-31|2026-05-31",
        "31/2/2026|",
        "mañana|1970-01-02",
        "31 de mayo de 2026|2026-05-31",
        "May 31, 2026|2026-05-31",
        "31 may 2026|2026-05-31",
        "pasado|"
      })
  void aDayIsKeptInOneWay(String text, String kept) {
    assertThat(answer(new Answer.Day(null, null), new Input.Said(text)).get("q")).isEqualTo(kept);
  }

  @Test
  void aPlaceIsSharedNamedOrChosen() {
    Answer place = new Answer.Place("zones");
    assertThat(answer(place, new Input.Shared(-32.94682, -60.63932, "Plaza")))
        .containsEntry("q", "-32.947,-60.639")
        .containsEntry("q_label", "Plaza");
    assertThat(answer(place, new Input.Said("2"))).containsEntry("q", "norte");
    assertThat(answer(place, new Input.Said("Barrio Empalme")))
        .containsEntry("q", "Barrio Empalme")
        .containsEntry("q_label", "Barrio Empalme");
    assertThat(answer(place, new Input.Said("7"))).isEmpty();
    assertThat(answer(place, new Input.Wordless("sticker"))).isEmpty();
  }

  @Test
  void textTakesAFileOnlyWhereItMay() {
    Input voice = new Input.Sent("m1", "voice", "por la plaza");
    assertThat(answer(Answer.Text.free(true), voice))
        .containsEntry("q", "por la plaza [nota de voz]")
        .containsEntry("q_media", "m1")
        .containsEntry("q_media_kind", "voice");
    assertThat(answer(Answer.Text.free(false), voice)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,3|a,c",
        "1 y 3|a,c",
        "1 3|a,c",
        "verde, azul|b,c",
        "2|b",
        "verdes y 1|b,a",
        "1,1|a",
        "1,2,3|",
        "1,9|",
        "|"
      })
  void severalMayBeChosen(String text, String kept) {
    Step.Choose choose =
        new Step.Choose("k", "q", false, "colours", List.of(), 2, false, null, "end");
    assertThat(run(choose, new Input.Said(text == null ? " " : text)).get("q")).isEqualTo(kept);
  }

  private static Map<String, String> answer(Answer answer, Input input) {
    return run(new Step.Ask("k", "q", false, answer, null, "end"), input);
  }

  private static Map<String, String> run(Step question, Input input) {
    TreeMap<String, Step> steps = new TreeMap<>();
    steps.put("ask", question);
    steps.put("end", new Step.End(null));
    Flow flow =
        new Flow("f", "r", List.of(), Flow.Kind.TALK, "t", null, Patience.USUAL, "ask", steps);
    List<Choice> colours =
        List.of(new Choice("a", "Rojo"), new Choice("b", "Verde"), new Choice("c", "Azul"));
    Facts facts =
        new Facts(
            Map.of("media.voice", "nota de voz"),
            Map.of(),
            Map.of("zones", ZONES, "colours", colours));
    Instant now = Instant.EPOCH;
    Engine engine = new Engine();
    Session session =
        engine
            .take(flow, Session.of(flow, now), new Input.Begin(new TreeMap<>()), facts, "0", now)
            .session();
    return engine.take(flow, session, input, facts, "1", now).session().answers();
  }
}
