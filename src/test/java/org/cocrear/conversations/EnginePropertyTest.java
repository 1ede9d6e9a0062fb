package org.cocrear.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for any flow and any inputs. A failure names its seed. */
class EnginePropertyTest {

  private static final Instant NOON = Instant.parse("2026-06-20T15:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FLOWS = 120;
  private static final int INPUTS = 260;
  private static final int MOST_EFFECTS = 130;

  private static final Facts FACTS =
      new Facts(
          Map.of("l.x", "Equis", "l.y", "Igriega", "l.x.also", "equis, x"),
          Map.of("channel", "sms", "time-zone", "America/Argentina/Cordoba"),
          Map.of(
              "axes", List.of(new Choice("salud", "Salud"), new Choice("ambiente", "Ambiente")),
              "zones", List.of(new Choice("centro", "Centro"))));

  private final Engine engine = new Engine();

  /** A whole talk: what was handed in, and what came of it. */
  private record Talk(Flow flow, List<Input> inputs, List<Turn> turns) {}

  /**
   * Never throws, never runs away, always ends; the same again gives the same; effects are named
   * once; a session goes through storage byte for byte, and goes on from there as if it never had.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverComes(long seed) {
    for (long i = 0; i < FLOWS; i++) {
      long one = seed * 100_000 + i;
      Talk talk = talk(one);
      Turn last = talk.turns().getLast();
      assertThat(last.state()).as("seed %s", one).isIn(Turn.State.ENDED, Turn.State.FAILED);
      if (last.state() == Turn.State.FAILED) {
        assertThat(last.effects().getLast())
            .as("seed %s ends in a kind word", one)
            .isInstanceOfSatisfying(
                Effect.Say.class, say -> assertThat(say.key()).startsWith("talk."));
      }
      assertThat(talk.turns()).as("seed %s", one).allMatch(t -> t.effects().size() < MOST_EFFECTS);
      namedOnce(talk, one);
      resumes(talk, one);
    }
  }

  private static void namedOnce(Talk talk, long seed) {
    Set<String> ids = new HashSet<>();
    talk.turns().stream()
        .flatMap(turn -> turn.effects().stream())
        .forEach(
            effect -> assertThat(ids.add(effect.id())).as("seed %s: %s", seed, effect).isTrue());
  }

  /**
   * The power goes off after every turn: what was stored goes on as what was not. The last turn comes
   * first, so that an engine which keeps something to itself gives itself away.
   */
  private void resumes(Talk talk, long seed) {
    for (int i = talk.turns().size() - 1; i > 0; i--) {
      Session before = talk.turns().get(i - 1).session();
      String stored = JSON.writeValueAsString(before);
      Session read = JSON.readValue(stored, Session.class);
      assertThat(read).as("seed %s, turn %s", seed, i).isEqualTo(before);
      assertThat(JSON.writeValueAsString(read)).isEqualTo(stored);
      Turn again = take(talk.flow(), read, talk.inputs().get(i), i);
      assertThat(again).as("seed %s, turn %s", seed, i).isEqualTo(talk.turns().get(i));
    }
  }

  private Talk talk(long seed) {
    RandomFlows random = new RandomFlows(seed);
    Flow flow = random.flow();
    List<Input> inputs = new ArrayList<>(List.of(new Input.Begin(new TreeMap<>())));
    List<Turn> turns = new ArrayList<>();
    turns.add(take(flow, Session.of(flow, NOON), inputs.getFirst(), 0));
    while (goesOn(turns.getLast()) && turns.size() < INPUTS) {
      inputs.add(random.input(turns.getLast().session().offered()));
      turns.add(take(flow, turns.getLast().session(), inputs.getLast(), turns.size()));
    }
    return new Talk(flow, inputs, turns);
  }

  private Turn take(Flow flow, Session session, Input input, int turn) {
    return engine.take(flow, session, input, FACTS, "t" + turn, NOON.plus(Duration.ofHours(turn)));
  }

  private static boolean goesOn(Turn turn) {
    return turn.state() == Turn.State.WAITING || turn.state() == Turn.State.ASKING;
  }

  /** The random flows are worth something: every kind of step, input and end occurs. */
  @Test
  void everythingOccurs() {
    Set<Class<?>> seen = new HashSet<>();
    Set<Turn.State> ends = new HashSet<>();
    Set<String> said = new HashSet<>();
    for (long seed = 0; seed < FLOWS; seed++) {
      Talk talk = talk(seed);
      talk.inputs().forEach(input -> seen.add(input.getClass()));
      talk.flow().steps().values().forEach(step -> seen.add(step.getClass()));
      ends.add(talk.turns().getLast().state());
      talk.turns()
          .forEach(
              turn ->
                  turn.effects()
                      .forEach(effect -> said.add(effect instanceof Effect.Say s ? s.key() : "")));
    }
    assertThat(seen)
        .contains(Input.class.getPermittedSubclasses())
        .contains(Step.Ask.class, Step.Choose.class, Step.Branch.class, Step.Do.class)
        .contains(Step.Set.class, Step.Wait.class, Step.Open.class, Step.End.class, Step.Say.class);
    assertThat(ends).containsExactlyInAnyOrder(Turn.State.ENDED, Turn.State.FAILED);
    assertThat(said)
        .contains("talk.correct", "talk.way-out", "talk.failed", "talk.waiting", "talk.no-back")
        .contains("talk.repeats", "talk.too-long", "talk.no-skip");
  }
}
