package org.cocrear.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.bot.Voice;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Course;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.Facts;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Carries a talk through the engine until a person is asked or it ends: answers what it asks of the
 * rooms, and goes on with the flow that it opens.
 */
final class Dialogue {

  private static final int MAX_TAKES = 24;
  private static final int EXCERPT = 80;

  private final Engine engine;
  private final FlowLibrary flows;
  private final FactSheet sheet;
  private final Outside outside;
  private final Voices voices;

  Dialogue(Engine engine, FlowLibrary flows, FactSheet sheet, Outside outside, Voices voices) {
    this.engine = engine;
    this.flows = flows;
    this.sheet = sheet;
    this.outside = outside;
    this.voices = voices;
  }

  /** Begins a flow with what is known already. */
  Talk begin(String flowId, SortedMap<String, String> given, Talk talk, Reply reply, Instant now) {
    Canvass.Opening opening = outside.opening(flowId, given, reply.caller(), now);
    return take(opening.flow(), opening.session(), opening.begin(), talk, reply, now);
  }

  /** Hands an input to the open talk; a talk whose flow is gone ends. */
  Talk go(Input input, Talk talk, Reply reply, Instant now) {
    Session open = talk.open();
    if (open == null) {
      return talk;
    }
    return switch (flows.course(open)) {
      case Course.GoesOn on -> goOn(input, on.talk(), talk, reply, now);
      case Course.AsksAgain again -> askAgain(input, again.talk(), talk, reply, now);
      case Course.Ends ends -> end(ends.flow(), talk, reply);
    };
  }

  /** The flow of a talk, as it was when the talk began or as staff moved it since. */
  Optional<Flow> flow(@Nullable Session session) {
    return session == null
        ? Optional.empty()
        : switch (flows.course(session)) {
          case Course.GoesOn on -> flows.at(on.talk().flow(), on.talk().revision());
          case Course.AsksAgain again -> flows.at(again.talk().flow(), again.talk().revision());
          case Course.Ends ends -> Optional.empty();
        };
  }

  /** What a flow is called, in the words of the person. */
  String title(Flow flow, Reply reply) {
    return reply.text(flow.title(), Map.of(), voice(flow));
  }

  private Talk goOn(Input input, Session open, Talk talk, Reply reply, Instant now) {
    return flows
        .at(open.flow(), open.revision())
        .map(flow -> take(flow, open, input, talk, reply, now))
        .orElseGet(() -> talk.opening(null));
  }

  /** The number or label that was chosen was that of other options: it is not taken for one. */
  private Talk askAgain(Input input, Session open, Talk talk, Reply reply, Instant now) {
    boolean chooses = input instanceof Input.Said || input instanceof Input.Chose;
    if (chooses) {
      reply.say("talk.changed-question");
    }
    return goOn(chooses ? new Input.Again() : input, open, talk, reply, now);
  }

  private Talk end(String ended, Talk talk, Reply reply) {
    String title = flows.current(ended).map(flow -> title(flow, reply)).orElse("");
    reply.say("talk.changed-flow", Map.of("title", title));
    return talk.opening(null);
  }

  private Voice voice(Flow flow) {
    return voices.of(flow.id(), flow.revision());
  }

  private Talk take(Flow flow, Session session, Input input, Talk talk, Reply reply, Instant now) {
    Talk current = talk;
    Flow playing = flow;
    Session open = session;
    Input next = input;
    boolean opened = false;
    for (int takes = 0; takes < MAX_TAKES; takes++) {
      Facts facts = sheet.facts(playing, reply.caller(), now);
      Turn turn = engine.take(playing, open, next, facts, reply.nextTake(), now);
      reply
          .tracks()
          .took(new Tracks.Take(playing, open, next, facts, turn, opened, reply.caller().locale()));
      Outcome outcome = perform(playing, turn, current, reply, now);
      opened = outcome.opens() != null;
      current = outcome.talk();
      if (outcome.opens() != null) {
        current =
            leftByAWayOut(playing, turn.session()) ? current.pausing(turn.session(), now) : current;
        Effect.Open opens = outcome.opens();
        Canvass.Opening opening = outside.opening(opens.flow(), opens.given(), reply.caller(), now);
        playing = opening.flow();
        open = opening.session();
        next = opening.begin();
      } else if (turn.state() == Turn.State.ASKING) {
        open = turn.session();
        next = outcome.told();
      } else {
        return after(turn, current, now);
      }
    }
    throw new IllegalStateException("flow " + playing.id() + " never waits for the person");
  }

  private static Talk after(Turn turn, Talk talk, Instant now) {
    return switch (turn.state()) {
      case WAITING ->
          turn.wakesAt() == null
              ? talk.opening(turn.session())
              : talk.opening(null).sleeping(turn.session());
      case FAILED -> talk.opening(null).leaving(turn.session(), now);
      case ENDED, ASKING -> talk.opening(null);
    };
  }

  /** A flow that opens another from a question did not get an answer: it is not over. */
  private static boolean leftByAWayOut(Flow flow, Session session) {
    return flow.steps().get(session.step()) instanceof Step.Question;
  }

  /** Whether there is something in a talk to come back to. */
  static boolean worthComingBack(Flow flow, Session session) {
    return !session.answers().isEmpty()
        || flow.steps().values().stream()
            .anyMatch(step -> step instanceof Step.Do act && act.action() == Action.FILE);
  }

  /** The first words that were written in a talk, shortened; blank where there are none. */
  String words(Session session) {
    Optional<Flow> flow = flow(session);
    Stream<String> asked =
        session.asked().stream()
            .map(name -> flow.map(f -> f.steps().get(name)).orElse(null))
            .filter(Step.Ask.class::isInstance)
            .map(step -> ((Step.Ask) step).name());
    return Stream.concat(Stream.of("problem", "text"), asked)
        .map(name -> session.answers().getOrDefault(name, ""))
        .filter(words -> !words.isBlank())
        .findFirst()
        .map(words -> words.strip().replaceAll("\\s+", " "))
        .map(words -> words.length() <= EXCERPT ? words : words.substring(0, EXCERPT - 1) + "…")
        .orElse("");
  }

  private Outcome perform(Flow flow, Turn turn, Talk talk, Reply reply, Instant now) {
    Talk current = talk;
    Input.Told told = new Input.Told(new TreeMap<>(), new TreeMap<>());
    Effect.Open opens = null;
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.Say say -> reply.say(say, voice(flow));
        case Effect.Open open -> opens = open;
        case Effect.Act act -> {
          told = outside.act(act, current, reply, now);
          current = after(act, current, now);
        }
      }
    }
    return new Outcome(current, told, opens);
  }

  private static Talk after(Effect.Act act, Talk talk, Instant now) {
    return switch (act.action()) {
      case DRAFT -> draft(act, talk, now);
      case FILE -> talk.withoutAttachments();
      case STOP -> talk.leavingAll(now);
      case CLASSIFY,
          SIMILAR,
          SUGGEST_AXIS,
          STATUS,
          SUBSCRIBE,
          UNSUBSCRIBE,
          TOPICS,
          SURVEY,
          CONSENT,
          MY_DATA,
          ERASE,
          LANGUAGE,
          HAND_OVER ->
          talk;
    };
  }

  /** Takes up a draft again, or drops it. */
  private static Talk draft(Effect.Act act, Talk talk, Instant now) {
    String started = act.with().getOrDefault("started", "");
    return talk.draft(draft -> draft.started().equals(started))
        .map(
            draft -> {
              Talk without = talk.withoutDraft(draft.session());
              boolean takesUp = "take-up".equals(act.with().get("how"));
              return takesUp ? without.pausing(draft.session(), now) : without;
            })
        .orElse(talk);
  }

  private record Outcome(Talk talk, Input.Told told, Effect.@Nullable Open opens) {}
}
