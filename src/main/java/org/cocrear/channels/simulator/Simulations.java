package org.cocrear.channels.simulator;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/** Simulated talks: what a person writes goes in, what was said is listed. */
class Simulations {

  /** A line, and whether all its answers are listed with it. */
  record Seen(Line line, boolean settled) {}

  private final SimulatorStore store;
  private final Inbox inbox;
  private final Clock clock;

  /** Listed already, but not yet with the inbox. */
  private final Set<String> arriving = ConcurrentHashMap.newKeySet();

  Simulations(SimulatorStore store, Inbox inbox, Clock clock) {
    this.store = store;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Takes a text or a tap; returns its id. The talk shows it before any answer to it. */
  String say(Address from, @Nullable String id, String text, @Nullable String option) {
    String chosen = id == null ? UUID.randomUUID().toString() : id;
    Content content = option == null ? new Content.Text(text) : tap(from, option, text);
    String shown = content instanceof Content.Tap tap ? shown(tap) : text;
    Line line = new Line(chosen, true, shown, List.of(), clock.instant());
    arriving.add(chosen);
    try {
      store.append(from, line);
      inbox.accept(new Inbound(chosen, from, null, content, line.at(), null));
    } finally {
      arriving.remove(chosen);
    }
    return chosen;
  }

  private static String shown(Content.Tap tap) {
    return tap.label() == null ? tap.option() : tap.label();
  }

  private Content.Tap tap(Address from, String option, String text) {
    return store.lines(from).reversed().stream()
        .flatMap(line -> line.options().stream())
        .filter(o -> o.id().equals(option) || o.label().equals(option))
        .findFirst()
        .map(o -> new Content.Tap(o.id(), o.label()))
        .orElseGet(() -> new Content.Tap(option, text.isEmpty() ? null : text));
  }

  /**
   * All lines, oldest first. What is settled is asked before the lines are read, so that a settled
   * line never lacks an answer.
   */
  List<Seen> seen(Address from) {
    Set<String> settled = new HashSet<>();
    for (Line line : store.lines(from)) {
      if (line.in() && !arriving.contains(line.id()) && inbox.settled(from, line.id())) {
        settled.add(line.id());
      }
    }
    return store.lines(from).stream()
        .map(line -> new Seen(line, !line.in() || settled.contains(line.id())))
        .toList();
  }

  @EventListener
  void forget(AddressErased erased) {
    if (erased.address().account().equals(SimulatorTransport.ACCOUNT)) {
      store.erase(erased.address());
    }
  }
}
