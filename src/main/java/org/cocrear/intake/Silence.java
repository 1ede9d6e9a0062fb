package org.cocrear.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;
import org.cocrear.messaging.AddressId;
import org.cocrear.outreach.DecentHours;
import org.jspecify.annotations.Nullable;

/**
 * What happens while a person is silent: one reminder at a decent hour, then a kind end; what was
 * written stays as a draft, for a while. All of it follows from the talk and the time, so that a
 * knock that comes twice, late or for a talk that went on finds nothing to do.
 */
final class Silence {

  private static final Duration LULL = Duration.ofHours(1);

  private final Dialogue dialogue;
  private final Floor floor;
  private final DecentHours hours;
  private final Duration keeps;

  /**
   * Over the dialogue.
   *
   * @param keeps how long a draft is kept
   */
  Silence(Dialogue dialogue, Floor floor, DecentHours hours, Duration keeps) {
    this.dialogue = dialogue;
    this.floor = floor;
    this.hours = hours;
    this.keeps = keeps;
  }

  /** Something that is due. */
  record Due(What what, Instant at) {}

  /** What may be due. */
  enum What {
    WAKE,
    REMIND,
    END,
    FORGET
  }

  /** What is due next if the person stays silent. */
  Optional<Due> next(Talk talk) {
    return Stream.of(sleepers(talk), ofTalks(talk), ofDrafts(talk))
        .flatMap(due -> due)
        .min(Comparator.comparing(Due::at));
  }

  /** The timer of a lane as a talk leaves it. */
  Deed.Wind wound(AddressId lane, Talk talk, Instant now) {
    return new Deed.Wind(lane, next(talk).map(Due::at).orElse(null), now, talk.mark());
  }

  /** Does what is due by now; nothing where nothing is. */
  Talk knock(Talk talk, boolean quiet, Reply reply, Instant now) {
    return next(talk)
        .filter(due -> !due.at().isAfter(now))
        .map(
            due ->
                switch (due.what()) {
                  case WAKE -> quiet ? talk : wake(talk, reply, now);
                  case REMIND -> quiet ? talk.remindedOnce() : remind(talk, reply, now);
                  case END -> end(talk, quiet, reply, now);
                  case FORGET -> forget(talk, now);
                })
        .orElse(talk);
  }

  /** Who is in the middle of a talk is not woken into another. */
  private Stream<Due> sleepers(Talk talk) {
    Instant quiet = talk.since().plus(talk.open() == null ? Duration.ZERO : LULL);
    return talk.sleeping().stream()
        .map(Session::wakesAt)
        .filter(Objects::nonNull)
        .map(wakes -> new Due(What.WAKE, hours.from(wakes.isBefore(quiet) ? quiet : wakes)));
  }

  private Talk wake(Talk talk, Reply reply, Instant now) {
    return talk.sleeping().stream()
        .filter(session -> session.wakesAt() != null && !session.wakesAt().isAfter(now))
        .min(Comparator.comparing(Session::wakesAt))
        .map(session -> talk.waking(session, now))
        .map(awake -> floor.go(new Input.Woke(), awake, reply.unasked("wake"), now))
        .orElse(talk);
  }

  private Stream<Due> ofTalks(Talk talk) {
    Session open = talk.open();
    if (open == null || Talk.PASSAGES.contains(open.flow())) {
      return talk.paused().stream().limit(1).flatMap(left -> end(left, talk));
    }
    return Stream.concat(reminder(open, talk), end(open, talk));
  }

  private Stream<Due> reminder(Session open, Talk talk) {
    return dialogue.flow(open).stream()
        .filter(flow -> !talk.reminded() && !filed(open) && Dialogue.worthComingBack(flow, open))
        .map(flow -> new Due(What.REMIND, hours.from(talk.since().plus(flow.patience().remind()))));
  }

  private Stream<Due> end(Session left, Talk talk) {
    return dialogue.flow(left).stream()
        .map(flow -> new Due(What.END, hours.from(talk.since().plus(flow.patience().end()))));
  }

  private Stream<Due> ofDrafts(Talk talk) {
    return talk.drafts().stream().map(draft -> new Due(What.FORGET, draft.left().plus(keeps)));
  }

  /** After the code was given, what is still open is only asked by the way. */
  private static boolean filed(Session session) {
    return !session.answers().getOrDefault("code", "").isBlank();
  }

  private Talk remind(Talk talk, Reply reply, Instant now) {
    reply.unasked("reminder").lead("reminder", Map.of("title", title(talk.open(), reply)));
    return dialogue.go(new Input.Again(), talk.remindedOnce(), reply, now);
  }

  private Talk end(Talk talk, boolean quiet, Reply reply, Instant now) {
    Session open = talk.open();
    Talk left = talk.leavingAll(now);
    if (open != null && !quiet && talk.reminded() && !Talk.PASSAGES.contains(open.flow())) {
      boolean kept = left.drafts().size() > talk.drafts().size();
      reply
          .unasked("expired")
          .say(kept ? "expired-kept" : "expired", Map.of("title", title(open, reply)));
    }
    return left;
  }

  private Talk forget(Talk talk, Instant now) {
    List<Draft> young =
        talk.drafts().stream().filter(draft -> draft.left().plus(keeps).isAfter(now)).toList();
    return talk.withDrafts(young);
  }

  private String title(@Nullable Session session, Reply reply) {
    return dialogue
        .flow(session)
        .map(Flow::title)
        .map(title -> reply.text(title, Map.of()))
        .orElse("");
  }
}
