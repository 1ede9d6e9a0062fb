package org.cocrear.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;

/** Who has the floor: gives it to a flow, and back to the one that was interrupted. */
final class Floor {

  private final Dialogue dialogue;
  private final FactSheet sheet;

  Floor(Dialogue dialogue, FactSheet sheet) {
    this.dialogue = dialogue;
    this.sheet = sheet;
  }

  /** Begins a flow; what was being talked about is set aside. */
  Talk interrupt(
      String flow, SortedMap<String, String> given, Talk talk, Reply reply, Instant now) {
    welcome(reply, now);
    Talk after = dialogue.begin(flow, given, talk.pausing(now), reply, now);
    return after.open() == null
        ? giveBack(after, reply, now)
        : after.keepingLatest(this::worthComingBack);
  }

  private boolean worthComingBack(Session session) {
    return dialogue.flow(session).filter(f -> Dialogue.worthComingBack(f, session)).isPresent();
  }

  /** Opens a flow, or goes on with it where it is open already. */
  Talk enter(String flow, Talk talk, Reply reply, Instant now) {
    Session open = talk.open();
    if (open != null && open.flow().equals(flow)) {
      return again(talk, reply, now);
    }
    Optional<Draft> draft = talk.draft(left -> left.session().flow().equals(flow));
    return draft.isPresent()
        ? offer(draft.get(), talk, reply, now)
        : interrupt(flow, given(), talk, reply, now);
  }

  /** A draft that was not offered yet, left before this turn. */
  static Optional<Draft> untold(Talk talk, Instant now) {
    return talk.draft(draft -> !draft.offered() && draft.left().isBefore(now));
  }

  /** Offers to go on with what was left half-done. */
  Talk offer(Draft draft, Talk talk, Reply reply, Instant now) {
    Optional<Flow> flow = dialogue.flow(draft.session());
    if (flow.isEmpty()) {
      return talk.withoutDraft(draft.session());
    }
    SortedMap<String, String> about = new TreeMap<>();
    about.put("flow", flow.get().id());
    about.put("title", reply.text(flow.get().title(), Map.of()));
    about.put("words", dialogue.words(draft.session()));
    about.put("started", draft.started());
    return interrupt("draft", about, talk.shown(draft), reply, now);
  }

  /** Hands an input to the open talk. */
  Talk go(Input input, Talk talk, Reply reply, Instant now) {
    return giveBack(dialogue.go(input, talk, reply, now), reply, now);
  }

  /** Comes back to the open question; the menu is left as it stands. */
  Talk remind(Talk talk, Reply reply, Instant now) {
    Session open = talk.open();
    return open == null || open.flow().equals("menu") ? talk : again(talk, reply, now);
  }

  /** Says at the first contact who speaks, what is kept and who decides. */
  void welcome(Reply reply, Instant now) {
    Caller caller = reply.caller();
    if (!caller.participant().greeted() && !caller.participant().stopped()) {
      reply.say("welcome", sheet.values(caller, now));
      reply.add(new Deed.Greet(caller.participant().id()));
    }
  }

  /** Comes back to what was set aside last, else offers what was left half-done. */
  Talk giveBack(Talk talk, Reply reply, Instant now) {
    if (talk.open() != null || reply.leaves()) {
      return talk;
    }
    return talk.paused().isEmpty()
        ? untold(talk, now).map(draft -> offer(draft, talk, reply, now)).orElse(talk)
        : again(talk.resumed(), reply, now);
  }

  private Talk again(Talk talk, Reply reply, Instant now) {
    Optional<Flow> flow = dialogue.flow(talk.open());
    if (flow.isEmpty()) {
      return giveBack(talk.opening(null), reply, now);
    }
    reply.say("resume", Map.of("title", reply.text(flow.get().title(), Map.of())));
    return dialogue.go(new Input.Again(), talk, reply, now);
  }

  static SortedMap<String, String> given() {
    return new TreeMap<>();
  }

  /** One answer that is known already; a blank one is none. */
  static SortedMap<String, String> given(String name, String answer) {
    SortedMap<String, String> given = new TreeMap<>();
    if (!answer.isBlank()) {
      given.put(name, answer);
    }
    return given;
  }
}
