package org.cocrear.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;
import org.junit.jupiter.api.Test;

/** Ways through a flow that are not straight: corrections, waits, calls. */
class WayTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final Instant NOON = Instant.parse("2026-06-20T15:00:00Z");

  private static final String SURVEY =
      """
      title: flow.survey
      steps:
        band:
          choose: survey.youth.band
          as: band
          options:
            - { id: "13", label: survey.youth.band-13 }
            - { id: "18", label: survey.youth.band-18 }
          next: minor
        minor:
          branch:
            - { below: { band: minor-age }, go: careful }
          else: zone
        careful: { say: survey.youth.careful, next: rate }
        zone: { ask: survey.youth.zone, as: zone, type: place, next: rate }
        rate: { scale: survey.youth.heard, as: rate, from: 0, to: 10, next: change }
        change: { ask: survey.youth.change, as: change, skip: yes, next: file }
        file: { do: file, with: { kind: survey }, next: end }
      """;

  private final Engine engine = new Engine();
  private Flow flow = read(SURVEY);
  private Turn turn = new Turn(Session.of(flow, NOON), List.of(), Turn.State.WAITING);
  private int turns;

  @Test
  void aCorrectedAnswerLeadsBackToWhereOneWas() {
    take(new Input.Begin(new TreeMap<>()), said("2"), said("Centro"), said("7"));
    take(new Input.Correct());
    assertThat(key()).isEqualTo("talk.correct");
    assertThat(labels()).containsExactly("18 a 24", "Centro", "7", "Ninguna, sigamos");
    take(said("2"));
    assertThat(key()).isEqualTo("survey.youth.zone");
    take(said("Norte"));
    assertThat(key()).isEqualTo("survey.youth.change");
    assertThat(turn.session().answers()).containsEntry("zone", "Norte").containsEntry("rate", "7");
    assertThat(turn.session().ahead()).isEmpty();
  }

  /** Who turns out to be a minor has told no place, whatever they had told before (M31). */
  @Test
  void aCorrectedAnswerTakesTheWayItLeadsAndForgetsWhatLiesOnNone() {
    take(new Input.Begin(new TreeMap<>()), said("2"), said("Centro"), said("7"));
    take(new Input.Correct(), said("1"), said("1"));
    assertThat(turn.effects()).hasSize(2);
    assertThat(key()).isEqualTo("survey.youth.change");
    take(said("Más árboles"));
    Effect.Act filed = (Effect.Act) turn.effects().getLast();
    assertThat(filed.with())
        .containsEntry("band", "13")
        .containsEntry("rate", "7")
        .doesNotContainKeys("zone", "zone_label");
  }

  @Test
  void aCorrectionMayAskWhatWasNotAskedBefore() {
    take(new Input.Begin(new TreeMap<>()), said("1"), said("7"), new Input.Correct(), said("1"));
    take(said("2"));
    assertThat(key()).isEqualTo("survey.youth.zone");
    take(said("Centro"));
    assertThat(key()).isEqualTo("survey.youth.change");
  }

  @Test
  void aCorrectionCanBeLeftAndMayNotFit() {
    take(new Input.Begin(new TreeMap<>()), new Input.Correct());
    assertThat(turn.effects()).extracting(e -> ((Effect.Say) e).key()).contains("talk.no-correct");
    take(said("2"), said("Centro"), new Input.Correct(), said("la luna"));
    assertThat(key()).isEqualTo("talk.retry.choice");
    take(said("ninguna"));
    assertThat(key()).isEqualTo("survey.youth.heard");
    take(new Input.Correct(), said("1"), new Input.Back());
    assertThat(key()).isEqualTo("survey.youth.heard");
    assertThat(turn.session().answers()).containsEntry("band", "18");
  }

  @Test
  void aWaitIsOverWhenItsInstantHasComeAndNotBefore() {
    flow =
        read(
            """
            title: flow.survey
            steps:
              rate: { scale: survey.youth.heard, as: rate, from: 0, to: 10, next: later }
              later: { wait: { for: 2d }, next: closing }
              closing: { wait: { until: 2026-06-25 }, next: change }
              change: { ask: survey.youth.change, as: change, next: file }
              file: { do: file, with: { kind: survey }, next: end }
            """);
    turn = new Turn(Session.of(flow, NOON), List.of(), Turn.State.WAITING);
    take(new Input.Begin(new TreeMap<>()), said("9"));
    Instant later = Instant.parse("2026-06-22T15:00:00Z");
    assertThat(turn.wakesAt()).isEqualTo(later);
    assertThat(turn.effects()).isEmpty();
    take(new Input.Woke());
    assertThat(turn.wakesAt()).isEqualTo(later);
    take(said("¿y?"));
    assertThat(key()).isEqualTo("talk.waiting");
    turn = engine.take(flow, turn.session(), new Input.Woke(), facts(), "w", later);
    assertThat(turn.wakesAt()).isEqualTo(Instant.parse("2026-06-25T12:00:00Z"));
    turn = engine.take(flow, turn.session(), new Input.Woke(), facts(), "x", turn.wakesAt());
    assertThat(key()).isEqualTo("survey.youth.change");
    take(new Input.Woke());
    assertThat(turn.effects()).isEmpty();
    assertThat(turn.state()).isEqualTo(Turn.State.WAITING);
  }

  @Test
  void aCalledFlowComesBackWithItsAnswers() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "where.yml",
        """
        title: flow.survey
        given: [what]
        steps:
          ask: { ask: survey.youth.zone, as: place, type: place, next: known }
          known: { branch: [ { given: what, go: thanks } ], else: end }
          thanks: { end: survey.kept }
        """);
    files.put(
        "trip.yml",
        """
        title: flow.survey
        steps:
          from: { call: where, given: { what: home }, as: { home: place }, next: to }
          to: { call: where, as: { work: place }, next: change }
          change: { ask: survey.youth.change, as: change, next: file }
          file: { do: file, with: { kind: survey, text: "{home} {work}" }, next: end }
        """);
    flow = FlowFiles.read(files, BOT).current("trip").orElseThrow();
    turn = new Turn(Session.of(flow, NOON), List.of(), Turn.State.WAITING);
    take(new Input.Begin(new TreeMap<>()), said("Centro"));
    assertThat(turn.effects())
        .extracting(e -> ((Effect.Say) e).key())
        .containsExactly("survey.kept", "survey.youth.zone");
    take(said("Norte"), new Input.Back());
    assertThat(key()).isEqualTo("survey.youth.zone");
    take(said("Sur"), said("Nada"));
    assertThat(((Effect.Act) turn.effects().getLast()).with())
        .containsEntry("text", "Centro Sur")
        .containsEntry("home_label", "Centro");
  }

  private void take(Input... inputs) {
    for (Input input : inputs) {
      turn = engine.take(flow, turn.session(), input, facts(), "t" + turns++, NOON);
    }
  }

  private static Flow read(String yaml) {
    SortedMap<String, String> files = new TreeMap<>(Map.of("survey-x.yml", yaml));
    return FlowFiles.read(files, BOT).current("survey-x").orElseThrow();
  }

  private Facts facts() {
    Map<String, String> texts = new TreeMap<>();
    flow.labels().forEach(key -> texts.put(key, BOT.voice().say("es-AR", key)));
    Map<String, String> values =
        Map.of("minor-age", "16", "time-zone", "America/Argentina/Cordoba");
    return new Facts(texts, values, Map.of());
  }

  private static Input said(String text) {
    return new Input.Said(text);
  }

  private String key() {
    return ((Effect.Say) turn.effects().getLast()).key();
  }

  private List<String> labels() {
    return ((Effect.Say) turn.effects().getLast()).options().stream().map(Choice::label).toList();
  }
}
