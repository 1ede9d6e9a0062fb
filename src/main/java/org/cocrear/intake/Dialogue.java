package org.cocrear.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.Facts;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Carries a talk through the engine until a person is asked or it ends: answers what it asks of the
 * rooms, and goes on with the flow that it opens.
 */
final class Dialogue {

  private static final int MAX_TAKES = 24;

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
    Canvass.Opening opening = outside.opening(flowId, given, reply.caller(), now);
    return take(opening.flow(), opening.session(), opening.begin(), talk, reply, now);
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
        Effect.Open opens = outcome.opens();
        Canvass.Opening opening = outside.opening(opens.flow(), opens.given(), reply.caller(), now);
        playing = opening.flow();
        open = opening.session();
        next = opening.begin();
      } else if (turn.state() == Turn.State.ASKING) {
        open = turn.session();
        next = outcome.told();
      } else {
        return turn.state() == Turn.State.WAITING
            ? current.opening(turn.session())
            : current.opening(null);
      }
    }
    throw new IllegalStateException("flow " + playing.id() + " never waits for the person");
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
          current = after(act, current);
        }
      }
    }
    return new Outcome(current, told, opens);
  }

  private static Talk after(Effect.Act act, Talk talk) {
    return switch (act.action()) {
      case FILE -> talk.withoutAttachments();
      case CLASSIFY,
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

  private record Outcome(Talk talk, Input.Told told, Effect.@Nullable Open opens) {}
}
