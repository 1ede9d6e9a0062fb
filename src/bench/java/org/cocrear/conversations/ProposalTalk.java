package org.cocrear.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;

/**
 * The whole proposal of {@code talks/proposal-whole.yml} as inputs: what a person and others do.
 */
record ProposalTalk(Flow flow, Facts facts, List<Input> inputs) {

  static final Instant NOON = Instant.parse("2026-06-20T15:00:00Z");

  private static final List<Choice> AXES =
      List.of(
          new Choice("ambiente", "Ambiente y clima"),
          new Choice("espacio-civico", "Espacio cívico"),
          new Choice("salud", "Políticas de salud"));

  /** What each question is answered. */
  static final Map<String, String> SAID =
      Map.of(
          "problem", "La plaza de mi barrio está a oscuras y nadie va de noche",
          "start", "Hay doce columnas y funcionan dos",
          "outcome", "Que a las diez de la noche haya chicos jugando",
          "how", "Empezar por las columnas de la esquina",
          "zone", "Barrio Ludueña",
          "confirm", "1",
          "axis", "2",
          "news", "1");

  private static final Map<Action, Map<String, String>> TOLD =
      Map.of(
          Action.CLASSIFY, Map.of("first", "ambiente", "sure", "yes"),
          Action.FILE,
              Map.of(
                  "code",
                  "ROS-7K2M",
                  "who",
                  "la Mesa de Diálogo",
                  "by",
                  "21 de julio",
                  "late",
                  "no"));

  static ProposalTalk shipped() {
    Bot bot = Bot.read(BotConfiguration.files("file:./bot/"));
    Flow flow =
        FlowFiles.read(BotConfiguration.files("file:./conversations/"), bot)
            .current("proposal")
            .orElseThrow();
    Map<String, String> texts =
        flow.labels().stream()
            .collect(Collectors.toMap(k -> k, k -> bot.voice().say("es-AR", k, Map.of())));
    Map<String, String> values =
        Map.of("channel", "telegram", "window", "open", "closes", "31 de julio", "city", "Rosario");
    Facts facts = new Facts(texts, values, Map.of("axes", AXES));
    return new ProposalTalk(flow, facts, inputs(flow, facts));
  }

  /** What the outside answers an action. */
  static Input.Told told(Action action) {
    SortedMap<String, List<Choice>> lists = new TreeMap<>();
    if (action == Action.CLASSIFY) {
      lists.put("axes", AXES);
    }
    return new Input.Told(new TreeMap<>(TOLD.getOrDefault(action, Map.of())), lists);
  }

  /** Every turn of the talk, taken with these inputs. */
  List<Turn> play(Engine engine) {
    List<Turn> turns = new ArrayList<>(inputs.size());
    Session session = Session.of(flow, NOON);
    for (Input input : inputs) {
      Turn turn = engine.take(flow, session, input, facts, "t" + turns.size(), NOON);
      turns.add(turn);
      session = turn.session();
    }
    return turns;
  }

  private static List<Input> inputs(Flow flow, Facts facts) {
    Engine engine = new Engine();
    List<Input> inputs = new ArrayList<>(List.of(new Input.Begin(new TreeMap<>())));
    Turn turn = engine.take(flow, Session.of(flow, NOON), inputs.getFirst(), facts, "t", NOON);
    while (turn.state() == Turn.State.WAITING || turn.state() == Turn.State.ASKING) {
      inputs.add(next(flow, turn));
      turn = engine.take(flow, turn.session(), inputs.getLast(), facts, "t", NOON);
    }
    return List.copyOf(inputs);
  }

  private static Input next(Flow flow, Turn turn) {
    if (turn.effects().getLast() instanceof Effect.Act act) {
      return told(act.action());
    }
    Step step = flow.steps().get(turn.session().step());
    String name = step instanceof Step.Question question ? question.name() : "";
    return new Input.Said(SAID.getOrDefault(name, "1"));
  }
}
