package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.Trip;
import org.cocrear.messaging.lanes.Mailbox.Entry;
import org.cocrear.messaging.lanes.MessageStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Sends what is due, one message of an address at a time. */
final class Pump {

  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
  private static final Duration GATE_FAILED = Duration.ofSeconds(30);
  private static final Duration NO_TRANSPORT = Duration.ofMinutes(1);

  private static final String NEVER_OPENED = "not opened";

  private final MailboxStore mailboxes;
  private final MessageStore messages;
  private final AddressBook addresses;
  private final ObjectProvider<SendGate> gate;
  private final Outcomes outcomes;
  private final MessagingSettings settings;
  private final Clock clock;

  Pump(
      MailboxStore mailboxes,
      MessageStore messages,
      AddressBook addresses,
      ObjectProvider<SendGate> gate,
      Outcomes outcomes,
      Node node) {
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.addresses = addresses;
    this.gate = gate;
    this.outcomes = outcomes;
    settings = node.settings();
    clock = node.clock();
  }

  /** Waits for a message's turn among those of an account. */
  @FunctionalInterface
  interface Turn {
    /** Comes back when it may go. */
    void await(boolean urgent) throws InterruptedException;
  }

  /**
   * What a pass over a mailbox came to.
   *
   * @param sent whether a message was handed to the provider
   * @param left the mailbox if something waits in it
   */
  record Pass(boolean sent, Optional<Mailbox> left) {}

  /** Sends the message of an address whose turn it is, if its mailbox is due and free. */
  Pass send(AddressId id, Accounts.Account account, Turn turn) throws InterruptedException {
    Instant now = clock.instant();
    Mailbox mailbox = mailboxes.claim(id, now, now.plus(settings.lease())).orElse(null);
    if (mailbox == null) {
      return new Pass(false, Optional.empty());
    }
    Entry entry = mailbox.next(now).orElse(null);
    if (entry == null) {
      return new Pass(false, mailboxes.release(mailbox, UnaryOperator.identity()));
    }
    Pass pass = send(new Claim(mailbox, entry), account, turn);
    if (pass.left().isEmpty()) {
      addresses.leave(id);
    }
    return pass;
  }

  /** A message whose mailbox we hold. */
  record Claim(Mailbox mailbox, Entry entry) {}

  private Pass send(Claim claim, Accounts.Account account, Turn turn) throws InterruptedException {
    String id = claim.entry().id();
    Stored stored = messages.find(id).filter(Stored::queued).orElse(null);
    Address to = addresses.row(claim.mailbox().id()).map(AddressBook.Row::address).orElse(null);
    if (stored == null || to == null) {
      return new Pass(false, remove(claim));
    }
    Verdict verdict =
        unopened(stored)
            ? new Verdict.Drop(NEVER_OPENED)
            : ask(stored.message(), to, clock.instant());
    return switch (verdict) {
      case Verdict.Go go -> send(claim, account, turn, to, stored, trip(stored));
      case Verdict.GoAs as -> {
        Trip trip = new Trip(0, n -> {}, stored.unsureSince(), as.template());
        yield send(claim, account, turn, to, stored, trip);
      }
      case Verdict.WaitUntil wait -> new Pass(false, wait(claim, wait, stored.message().to()));
      case Verdict.Drop drop -> {
        Instant now = clock.instant();
        messages.advance(id, State.DROPPED, drop.reason(), claim.entry().tries(), now);
        yield new Pass(false, remove(claim));
      }
    };
  }

  private Trip trip(Stored stored) {
    String id = stored.message().id();
    return new Trip(stored.pieces(), n -> messages.took(id, n), stored.unsureSince(), null);
  }

  /** The person was asked to open the conversation, and did not within the time for it. */
  private boolean unopened(Stored stored) {
    Instant knocked = stored.knockedAt();
    return knocked != null
        && addresses
            .heardAt(stored.message().to())
            .filter(heard -> heard.isAfter(knocked))
            .isEmpty();
  }

  private Pass send(
      Claim claim, Accounts.Account account, Turn turn, Address to, Stored stored, Trip trip)
      throws InterruptedException {
    try {
      turn.await(claim.entry().reply());
    } catch (InterruptedException stopped) {
      mailboxes.release(claim.mailbox(), UnaryOperator.identity());
      throw stopped;
    }
    SendResult result = send(to, stored.message(), account.transport(), trip);
    Outcomes.Next next = outcomes.settle(claim, account, to, stored, trip, result);
    return new Pass(
        true,
        switch (next) {
          case Outcomes.Next.Gone gone -> remove(claim);
          case Outcomes.Next.Again again ->
              postpone(claim, again.then(), again.tries(), again.reason());
        });
  }

  private Verdict ask(Outgoing message, Address to, Instant now) {
    SendGate asked = gate.getIfAvailable();
    if (asked == null) {
      return new Verdict.Go();
    }
    try {
      return asked.ask(message, to, now);
    } catch (RuntimeException e) {
      LOG.error("no verdict for message {}", message.id(), e);
      return new Verdict.WaitUntil(now.plus(GATE_FAILED), "no verdict: " + e.getClass().getName());
    }
  }

  private static SendResult send(Address to, Outgoing message, Transport transport, Trip trip) {
    try {
      return transport.send(to, message, trip);
    } catch (RuntimeException e) {
      String kind = e.getClass().getName();
      LOG.error("{} threw {} for message {}", transport.channel().key(), kind, message.id());
      return new SendResult.TryLater(null, kind);
    }
  }

  private Optional<Mailbox> remove(Claim claim) {
    String id = claim.entry().id();
    return mailboxes.release(claim.mailbox(), now -> now.without(old -> old.id().equals(id)));
  }

  private Optional<Mailbox> postpone(Claim claim, Instant then, int tries, String reason) {
    Entry waiting = claim.entry().until(then, tries, reason);
    return mailboxes.release(claim.mailbox(), now -> now.replacing(waiting));
  }

  /** Whoever writes just now is not overlooked. */
  private Optional<Mailbox> wait(Claim claim, Verdict.WaitUntil wait, AddressId to) {
    Optional<Instant> heard = addresses.heardAt(to);
    Optional<Mailbox> left = postpone(claim, wait.then(), claim.entry().tries(), wait.reason());
    boolean forPerson = wait.reason().equals(Verdict.WaitUntil.FOR_PERSON);
    return forPerson
            && !addresses.heardAt(to).equals(heard)
            && mailboxes.wake(to, wait.reason(), clock.instant())
        ? mailboxes.find(to)
        : left;
  }

  /** What waits for an account that cannot send says so, and is looked at again later. */
  void explainSilence(Mailbox idle) {
    Instant now = clock.instant();
    mailboxes
        .claim(idle.id(), now, now.plus(settings.lease()))
        .ifPresent(mailbox -> explain(mailbox, now));
  }

  private void explain(Mailbox claimed, Instant now) {
    String reason = claimed.account().split(":", 2)[0] + " is switched off";
    mailboxes.release(
        claimed,
        mailbox ->
            mailbox
                .next(now)
                .map(head -> head.until(now.plus(NO_TRANSPORT), head.tries(), reason))
                .map(mailbox::replacing)
                .orElse(mailbox));
  }
}
