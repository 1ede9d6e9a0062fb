package org.cocrear.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.conversations.Action;
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

  Dialogue(Engine engine, FlowLibrary flows, FactSheet sheet, Outside outside) {
    this.engine = engine;
    this.flows = flows;
    this.sheet = sheet;
    this.outside = outside;
  }

  /** Begins a flow with what is known already. */
  Talk begin(String flowId, SortedMap<String, String> given, Talk talk, Reply reply, Instant now) {
    Flow flow = flows.current(flowId).orElseThrow(() -> new IllegalStateException(flowId));
    return take(flow, Session.of(flow, now), new Input.Begin(given), talk, reply, now);
  }

  /** Hands an input to the open talk; a talk whose flow is gone ends. */
  Talk go(Input input, Talk talk, Reply reply, Instant now) {
    Session open = talk.open();
    Optional<Flow> flow = flow(open);
    return open == null || flow.isEmpty()
        ? talk.opening(null)
        : take(flow.get(), open, input, talk, reply, now);
  }

  /** The flow of a talk, as it was when the talk began. */
  Optional<Flow> flow(@Nullable Session session) {
    return session == null ? Optional.empty() : flows.at(session.flow(), session.revision());
  }

  private Talk take(Flow flow, Session session, Input input, Talk talk, Reply reply, Instant now) {
    Talk current = talk;
    Flow playing = flow;
    Session open = session;
    Input next = input;
    for (int takes = 0; takes < MAX_TAKES; takes++) {
      Facts facts = sheet.facts(playing, reply.caller(), now);
      Turn turn = engine.take(playing, open, next, facts, reply.nextTake(), now);
      Outcome outcome = perform(turn, current, reply, now);
      current = outcome.talk();
      if (outcome.opens() != null) {
        current =
            leftByAWayOut(playing, turn.session()) ? current.pausing(turn.session(), now) : current;
        playing = flows.current(outcome.opens().flow()).orElseThrow();
        open = Session.of(playing, now);
        next = new Input.Begin(outcome.opens().given());
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

  private Outcome perform(Turn turn, Talk talk, Reply reply, Instant now) {
    Talk current = talk;
    Input.Told told = new Input.Told(new TreeMap<>(), new TreeMap<>());
    Effect.Open opens = null;
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.Say say -> reply.say(say);
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
          SUGGEST_AXIS,
          STATUS,
          SUBSCRIBE,
          UNSUBSCRIBE,
          TOPICS,
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
