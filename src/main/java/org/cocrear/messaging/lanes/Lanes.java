package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.InboundHandler.Decision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Works on lanes: decide, write the decision down, carry it out, go on. Whoever finds a decision
 * written down carries out that one and no other.
 */
final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final int FAILURES = 3;
  private static final Duration SILENCE_BEFORE_REMOVAL = Duration.ofMinutes(15);

  private final LaneStore lanes;
  private final DueStore due;
  private final SetAsideStore setAside;
  private final AddressBook addresses;
  private final ObjectProvider<InboundHandler> handler;
  private final Duration lease;
  private final String me;
  private final Pauses pauses;
  private final Counters counters;
  private final Clock clock;

  Lanes(
      LaneStore lanes,
      DueStore due,
      SetAsideStore setAside,
      AddressBook addresses,
      ObjectProvider<InboundHandler> handler,
      Node node) {
    this.lanes = lanes;
    this.due = due;
    this.setAside = setAside;
    this.addresses = addresses;
    this.handler = handler;
    lease = node.settings().lease();
    me = node.me();
    pauses = node.pauses();
    counters = node.counters();
    clock = node.clock();
  }

  /** Works on a lane until there is nothing to do in it now. */
  void work(AddressId id) {
    Lane lane = lanes.find(id).orElse(null);
    if (lane == null) {
      due.silence(id);
    }
    while (lane != null) {
      lane = step(lane).orElse(null);
    }
  }

  private Optional<Lane> step(Lane lane) {
    Instant now = clock.instant();
    if (lane.heldByAnother(me, now)) {
      due.postpone(lane, lane.until());
      return Optional.empty();
    }
    if (lane.journal() != null) {
      return takeOver(lane, now).flatMap(this::carryOut);
    }
    return lane.waiting().isEmpty() ? rest(lane, now) : decide(lane, now);
  }

  private Optional<Lane> takeOver(Lane lane, Instant now) {
    return lane.heldBy(me, now) ? Optional.of(lane) : lanes.lease(lane, me, now.plus(lease));
  }

  private Optional<Lane> rest(Lane lane, Instant now) {
    Instant erased = lane.erased();
    if (erased == null) {
      due.silence(lane);
    } else if (now.isBefore(erased.plus(SILENCE_BEFORE_REMOVAL))) {
      due.postpone(lane, erased.plus(SILENCE_BEFORE_REMOVAL));
    } else if (lanes.remove(lane)) {
      due.silence(lane);
    }
    return Optional.empty();
  }

  private Optional<Lane> decide(Lane lane, Instant now) {
    AddressBook.Row row = addresses.row(lane.id()).orElse(null);
    if (row == null) {
      LOG.warn("a message of lane {} came while the person was erased, and goes too", lane.id());
      return lanes.dropOldest(lane);
    }
    Decision decision;
    try {
      decision = ask(lane, row, now);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("no decision for lane {}, failure {}", lane.id(), lane.failures() + 1, e);
      return undecided(lane, e, now);
    }
    return switch (decision) {
      case Decision.Later later -> {
        due.postpone(lane, later.then());
        yield Optional.empty();
      }
      case Decision.Take take ->
          lanes.journal(lane, Lane.Journal.of(take, lane.atHand()), me, now.plus(lease));
    };
  }

  private Decision ask(Lane lane, AddressBook.Row row, Instant now) {
    var waiting = lane.atHand().stream().map(message -> message.inbound(row)).toList();
    Decision decision =
        handler.getObject().decide(lane.id(), row.address(), lane.session(), waiting, now);
    if (decision instanceof Decision.Take take
        && (take.count() < 1 || take.count() > waiting.size())) {
      throw new IllegalStateException("took " + take.count() + " of " + waiting.size());
    }
    return decision;
  }

  private Optional<Lane> undecided(Lane lane, Throwable failure, Instant now) {
    return lane.failures() + 1 < FAILURES
        ? stumble(lane, now)
        : giveUp(lane, failure.toString(), now);
  }

  private Optional<Lane> giveUp(Lane lane, String reason, Instant now) {
    setAside.put(lane.id(), lane.waiting().getFirst(), reason, now);
    counters.setAside.increment();
    return lanes.dropOldest(lane);
  }

  private Optional<Lane> stumble(Lane lane, Instant now) {
    Instant then = now.plus(pauses.after(lane.failures() + 1));
    lanes.stumble(lane).ifPresent(stumbled -> due.postpone(stumbled, then));
    return Optional.empty();
  }

  private Optional<Lane> carryOut(Lane lane) {
    Lane.Journal journal = lane.journal();
    if (journal == null) {
      return Optional.of(lane);
    }
    try {
      journal.effects().forEach(effect -> handler.getObject().carryOut(lane.id(), effect));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("effects of lane {} failed, time {}", lane.id(), lane.failures() + 1, e);
      return stumble(lane, clock.instant());
    }
    return lanes.finish(lane, journal).or(() -> finishErased(lane));
  }

  /** The person was erased while their turn was under way: nothing of it may come back. */
  private Optional<Lane> finishErased(Lane before) {
    Lane lane = lanes.find(before.id()).orElse(null);
    if (lane == null || lane.version() != before.version()) {
      return Optional.empty();
    }
    Lane.@Nullable Journal journal = lane.journal();
    return journal == null ? Optional.empty() : lanes.finish(lane, journal);
  }
}
