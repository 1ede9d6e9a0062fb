package org.cocrear.conversations.talks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Command;
import org.cocrear.bot.Commands.Heard;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.Turn;

/** A talk with flows in a scene: what goes in, and what the bot says and does. */
final class Tryout {

  /** One line of what came of it: {@code bot} or {@code do}. */
  record Line(String who, String text) {}

  private final Engine engine = new Engine();
  private final FlowLibrary flows;
  private final Bot bot;
  private final Scene scene;
  private final Rendering rendering;
  private final List<Line> lines = new ArrayList<>();
  private Optional<Session> session = Optional.empty();
  private Instant now = Scene.NOON;
  private int turns;

  Tryout(FlowLibrary flows, Bot bot, Scene scene) {
    this.flows = flows;
    this.bot = bot;
    this.scene = scene;
    this.rendering = new Rendering(bot.voice(), scene);
  }

  boolean open() {
    return session.isPresent();
  }

  /** Begins a flow. */
  List<Line> begin(String flow, SortedMap<String, String> given) {
    start(flow, given);
    return taken();
  }

  /** Takes typed words, commands among them. */
  List<Line> typed(String text) {
    Optional<Heard> heard = bot.commands().hear(text, rendering.sms());
    if (heard.isPresent()) {
      command(heard.get());
    } else {
      take(new Input.Said(text));
    }
    return taken();
  }

  /** Takes anything else. */
  List<Line> hear(Input input) {
    take(input);
    return taken();
  }

  /** Lets the time pass for which the talk waits. */
  List<Line> wake() {
    session.map(Session::wakesAt).ifPresent(until -> now = until);
    take(new Input.Woke());
    return taken();
  }

  /** What stands behind the talk: flow, step, what it waits for, answers. */
  List<String> behind() {
    return session
        .map(
            open ->
                List.of(
                    "flow " + open.flow() + ", step " + open.step() + waits(open),
                    "answers " + open.answers()))
        .orElse(List.of());
  }

  private static String waits(Session open) {
    return open.wakesAt() == null ? "" : ", waits until " + open.wakesAt();
  }

  private List<Line> taken() {
    List<Line> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private void command(Heard heard) {
    switch (heard.command()) {
      case SKIP -> take(new Input.Skip());
      case BACK -> take(new Input.Back());
      case CORRECT -> take(new Input.Correct());
      case CANCEL -> take(new Input.Cancel());
      case PROPOSE -> start(heard.rest().isEmpty() ? "proposal" : "quick", "problem", heard.rest());
      case PROBLEM -> start("problem", "problem", heard.rest());
      case STATUS -> start("status", "code", heard.rest());
      case LANGUAGE -> start("language", "language", heard.rest());
      case MENU, SURVEY, TOPICS, MY_DATA, ERASE, PERSON -> start(opened(heard.command()));
      case LINK, UNLINK, NEWS_HERE -> say("unlink.none");
      case STOP -> say("stopped");
      case START -> say("started");
      case HELP -> say("help");
      case GLOSSARY -> say("glossary");
    }
  }

  private String opened(Command command) {
    String name = command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return flows.all().stream()
        .filter(flow -> name.equals(flow.command()))
        .map(Flow::id)
        .findFirst()
        .orElse("menu");
  }

  private void say(String key) {
    lines.add(new Line("bot", rendering.text(key, scene.values())));
  }

  private void start(String flow) {
    start(flow, new TreeMap<>());
  }

  private void start(String flow, String name, String value) {
    SortedMap<String, String> given = new TreeMap<>();
    if (!value.isEmpty()) {
      given.put(name, value);
    }
    start(flow, given);
  }

  private void start(String id, SortedMap<String, String> given) {
    Optional<Flow> flow = flows.current(id);
    session = flow.map(f -> Session.of(f, now));
    take(new Input.Begin(given));
  }

  private void take(Input input) {
    session.ifPresent(
        open ->
            flows
                .current(open.flow())
                .ifPresent(
                    flow ->
                        carry(
                            engine.take(
                                flow, open, input, rendering.facts(flow), "" + turns++, now))));
  }

  private void carry(Turn turn) {
    session =
        switch (turn.state()) {
          case WAITING, ASKING -> Optional.of(turn.session());
          case ENDED, FAILED -> Optional.empty();
        };
    turn.effects().forEach(this::carry);
    if (turn.state() == Turn.State.ASKING && turn.effects().getLast() instanceof Effect.Act act) {
      take(scene.told(act.action()));
    }
  }

  private void carry(Effect effect) {
    switch (effect) {
      case Effect.Say say -> lines.add(new Line("bot", rendering.of(say)));
      case Effect.Act act -> lines.add(new Line("do", done(act)));
      case Effect.Open open -> {
        lines.add(new Line("do", "open " + open.flow()));
        start(open.flow(), open.given());
      }
    }
  }

  /** Revisions change with every text: they are shown by a word. */
  private static String done(Effect.Act act) {
    String name = act.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return (name + " " + act.with()).replaceAll("\\b[0-9a-f]{64}\\b", "REVISION");
  }
}
