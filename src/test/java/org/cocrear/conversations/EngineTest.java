package org.cocrear.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class EngineTest {

  private static final Instant NOW = Instant.parse("2026-06-20T15:00:00Z");
  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final FlowFiles FLOWS =
      FlowFiles.read(BotConfiguration.files("file:./conversations/"), BOT);

  private static final Map<String, String> TEXTS =
      FLOWS.all().stream()
          .flatMap(flow -> flow.labels().stream())
          .distinct()
          .collect(Collectors.toMap(k -> k, k -> BOT.voice().say("es-AR", k)));

  private final Engine engine = new Engine();
  private final Map<String, String> values =
      new TreeMap<>(
          Map.of(
              "channel", "telegram", "phase", "cocreation", "window", "open", "minor-age", "16"));
  private final Map<String, List<Choice>> lists =
      Map.of(
          "axes",
              List.of(
                  new Choice("ambiente", "Ambiente y clima"),
                  new Choice("salud", "Políticas de salud")),
          "surveys", List.of(new Choice("survey-juventudes", "Juventudes")));

  private Turn turn;
  private int turns;

  @Test
  void aProposalIsFiledWithItsAnswers() {
    begin("proposal", Map.of());
    assertThat(said()).containsExactly("proposal.problem");
    take(new Input.Said("La plaza está a oscuras"));
    assertThat(turn.state()).isEqualTo(Turn.State.ASKING);
    assertThat(act().with()).containsEntry("text", "La plaza está a oscuras");
    take(told(Map.of("sure", "yes")));
    take(told(Map.of()));
    assertThat(said()).containsExactly("proposal.start");
    take(new Input.Skip());
    take(new Input.Sent("media-1", "voice", null));
    assertThat(said()).containsExactly("talk.media-kept", "proposal.how");
    take(new Input.Skip());
    take(new Input.Shared(-32.94682, -60.63932, null));
    assertThat(said()).containsExactly("proposal.summary");
    take(new Input.Said("1"));
    assertThat(act().action()).isEqualTo(Action.FILE);
    assertThat(act().with())
        .containsEntry("kind", "proposal")
        .containsEntry("problem", "La plaza está a oscuras")
        .containsEntry("outcome", "[nota de voz]")
        .containsEntry("outcome_media", "media-1")
        .containsEntry("zone", "-32.947,-60.639")
        .doesNotContainKey("start");
    take(told(Map.of("code", "ROS-7K2M", "late", "no")));
    assertThat(said()).containsExactly("receipt");
    take(
        told(
            Map.of("sure", "yes"),
            Map.of(
                "axes",
                List.of(new Choice("ambiente", "Ambiente"), new Choice("otro", "Otro / no sé")))));
    take(new Input.Said("ambinete"));
    assertThat(acts()).containsExactly(Action.SUGGEST_AXIS);
    assertThat(said()).containsExactly("consent.news");
    take(new Input.Said("no"));
    assertThat(act().with()).containsEntry("given", "no").containsEntry("wording", "consent.news");
    assertThat(act().with().get("version")).matches("[0-9a-f]{64}");
    assertThat(turn.state()).isEqualTo(Turn.State.ENDED);
  }

  @Test
  void effectsAreNamedAfterTheTurnAndTheSameTurnIsTheSame() {
    begin("menu", Map.of());
    Session session = turn.session();
    Turn once = engine.take(flow("menu"), session, new Input.Said("1"), facts(), "t9", NOW);
    Turn again = engine.take(flow("menu"), session, new Input.Said("1"), facts(), "t9", NOW);
    assertThat(once).isEqualTo(again);
    assertThat(once.effects()).extracting(Effect::id).containsExactly("t9/0");
    assertThat(once.effects().getFirst())
        .isEqualTo(new Effect.Open("t9/0", "proposal", new TreeMap<>()));
  }

  @ParameterizedTest
  @CsvSource({
    "formation,early,menu.formation,about topics late",
    "awareness,early,menu.awareness,about topics late",
    "cocreation,open,menu.cocreation,propose problem survey topics status about",
    "cocreation,late,menu.closed,late topics status about",
    "implementation,late,menu.implementation,commitments status survey late about",
  })
  void theMenuIsThatOfThePhase(String phase, String window, String key, String options) {
    values.putAll(Map.of("phase", phase, "window", window));
    begin("menu", Map.of());
    assertThat(said()).containsExactly(key);
    assertThat(say().options()).extracting(Choice::id).containsExactly(options.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "2)",
        " 2. ",
        "dos",
        "opción 2",
        "la 2",
        "2️⃣",
        "la segunda",
        "Contar un problema",
        "contar un problema!",
        "2) Contar un problema",
        "contar un probelma",
        "contarun problema",
        "CONTAR UN PROBLEM"
      })
  void anOptionIsMeantByNumberLabelOrSmallSlip(String text) {
    begin("menu", Map.of());
    take(new Input.Said(text));
    assertThat(opened()).isEqualTo("problem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "0",
        "-1",
        "99999999",
        "contra un probelma",
        "2 y 3",
        "no sé",
        "…",
        "2222222222222"
      })
  void whatFitsNoOptionIsAskedAgainThreeTimesAndThenThereIsAWayOut(String text) {
    begin("menu", Map.of());
    take(new Input.Said(text));
    assertThat(said()).containsExactly("talk.retry.choice");
    assertThat(say().arguments()).containsEntry("count", "6");
    take(new Input.Wordless("sticker"));
    take(new Input.Chose("gone"));
    assertThat(said()).containsExactly("talk.way-out");
    Session session = turn.session();
    take(new Input.Said("3"));
    assertThat(opened()).isEqualTo("person");
    turn = new Turn(session, List.of(), Turn.State.WAITING);
    take(new Input.Said("1"));
    assertThat(said()).containsExactly("menu.cocreation");
    turn = new Turn(session, List.of(), Turn.State.WAITING);
    take(new Input.Again());
    take(new Input.Said("1"));
    assertThat(opened()).isEqualTo("proposal");
    turn = new Turn(session, List.of(), Turn.State.WAITING);
    take(new Input.Said("nada de eso"));
    assertThat(turn.state()).isEqualTo(Turn.State.FAILED);
  }

  @Test
  void backSkipAndCancelAreKind() {
    begin("proposal", Map.of("problem", "baches"));
    take(told(Map.of("sure", "yes")));
    take(told(Map.of()));
    take(new Input.Back());
    assertThat(said()).containsExactly("talk.no-back", "proposal.start");
    take(new Input.Said("hoy hay baches"));
    take(new Input.Back());
    assertThat(said()).containsExactly("proposal.start");
    assertThat(turn.session().answers()).doesNotContainKey("start");
    take(new Input.Cancel());
    assertThat(said()).containsExactly("talk.cancelled");
    assertThat(turn.state()).isEqualTo(Turn.State.ENDED);
    begin("proposal", Map.of());
    take(new Input.Skip());
    assertThat(said()).containsExactly("talk.no-skip");
    take(new Input.Said("  "));
    assertThat(said()).containsExactly("talk.retry.empty");
  }

  @Test
  void longTextsAreKeptWholeAndAgainAsksAgain() {
    begin("proposal", Map.of());
    String text = "ñ🙂".repeat(1365);
    take(new Input.Again());
    assertThat(said()).containsExactly("proposal.problem");
    take(new Input.Said(text));
    assertThat(turn.session().answers()).containsEntry("problem", text);
    take(new Input.Again());
    assertThat(act().action()).isEqualTo(Action.CLASSIFY);
  }

  @Test
  void limitsEndInAKindWord() {
    begin("menu", Map.of());
    for (int i = 0; i < Engine.MOST_REPEATS; i++) {
      turn = new Turn(cleared(turn.session()), List.of(), Turn.State.WAITING);
      take(new Input.Said("soy otro bot"));
    }
    assertThat(turn.state()).isEqualTo(Turn.State.FAILED);
    assertThat(said()).containsExactly("talk.repeats");
    begin("menu", Map.of());
    for (int i = 0; i < Engine.MOST_TURNS; i++) {
      take(new Input.Again());
    }
    assertThat(said()).containsExactly("talk.too-long");
    assertThat(turn.state()).isEqualTo(Turn.State.FAILED);
  }

  @Test
  void aStepThatIsNoMoreIsToldKindly() {
    begin("menu", Map.of());
    turn = engine.take(flow("erase"), turn.session(), new Input.Said("1"), facts(), "t", NOW);
    assertThat(said()).containsExactly("talk.moved");
  }

  @Test
  void aSessionGoesToJsonAndBack() {
    begin("proposal", Map.of());
    take(new Input.Said("La plaza"));
    take(told(Map.of("sure", "none"), Map.of("axes", List.of(new Choice("a", "A")))));
    ObjectMapper json = new ObjectMapper();
    Session session = turn.session();
    assertThat(json.readValue(json.writeValueAsString(session), Session.class)).isEqualTo(session);
  }

  /** Whatever comes, in whatever order: a turn, never an exception, and never an endless talk. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noInputBreaksAFlow(long seed) {
    Random random = new Random(seed);
    for (Flow flow : FLOWS.all()) {
      turn =
          engine.take(
              flow, Session.of(flow, NOW), new Input.Begin(new TreeMap<>()), facts(), "0", NOW);
      for (int i = 0;
          i < 300 && (turn.state() == Turn.State.WAITING || turn.state() == Turn.State.ASKING);
          i++) {
        turn = engine.take(flow, turn.session(), any(random), facts(), "" + i, NOW);
        assertThat(turn.effects()).hasSizeLessThan(20);
      }
      assertThat(turn.state()).isIn(Turn.State.ENDED, Turn.State.FAILED);
    }
  }

  private Input any(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> new Input.Skip();
      case 1 -> new Input.Back();
      case 2 -> new Input.Again();
      case 3 -> new Input.Sent("m", "photo", null);
      case 4 -> new Input.Shared(1, 2, null);
      case 5 -> new Input.Wordless("sticker");
      case 6 -> new Input.Said(" ");
      case 7 -> new Input.Chose("yes");
      case 8, 9 -> told(Map.of("found", "yes", "sure", "none", "code", "ROS-1"));
      default -> new Input.Said("" + random.nextInt(9));
    };
  }

  private static Session cleared(Session s) {
    return new Session(
        s.flow(),
        s.revision(),
        s.step(),
        s.answers(),
        s.startedAt(),
        s.lists(),
        s.offered(),
        s.asked(),
        s.turns(),
        0,
        s.last(),
        s.repeats(),
        s.ahead(),
        s.wakesAt());
  }

  private void begin(String flow, Map<String, String> given) {
    turn = new Turn(Session.of(flow(flow), NOW), List.of(), Turn.State.WAITING);
    take(new Input.Begin(new TreeMap<>(given)));
  }

  private void take(Input input) {
    Flow flow = flow(turn.session().flow());
    turn = engine.take(flow, turn.session(), input, facts(), "t" + turns++, NOW);
  }

  private static Flow flow(String id) {
    return FLOWS.current(id).orElseThrow();
  }

  private Facts facts() {
    return new Facts(TEXTS, values, lists);
  }

  private static Input told(Map<String, String> values) {
    return told(values, Map.of());
  }

  private static Input told(Map<String, String> values, Map<String, List<Choice>> lists) {
    SortedMap<String, List<Choice>> sorted = new TreeMap<>(lists);
    return new Input.Told(new TreeMap<>(values), sorted);
  }

  private List<String> said() {
    List<String> keys = new ArrayList<>();
    turn.effects()
        .forEach(
            e -> {
              if (e instanceof Effect.Say s) {
                keys.add(s.key());
              }
            });
    return keys;
  }

  private Effect.Say say() {
    return (Effect.Say) turn.effects().getLast();
  }

  private Effect.Act act() {
    return turn.effects().stream()
        .filter(Effect.Act.class::isInstance)
        .map(Effect.Act.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<Action> acts() {
    return turn.effects().stream()
        .filter(Effect.Act.class::isInstance)
        .map(e -> ((Effect.Act) e).action())
        .toList();
  }

  private String opened() {
    return turn.effects().getLast() instanceof Effect.Open open ? open.flow() : "";
  }
}
