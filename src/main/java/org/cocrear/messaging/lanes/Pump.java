package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.lanes.Mailbox.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Sends what is due, one message of an address at a time. */
final class Pump {

  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
  private static final Duration GATE_FAILED = Duration.ofSeconds(30);
  private static final Duration NO_TRANSPORT = Duration.ofMinutes(1);

  private final MailboxStore mailboxes;
  private final MessageStore messages;
  private final ReceiptStore receipts;
  private final AddressBook addresses;
  private final ObjectProvider<SendGate> gate;
  private final ObjectProvider<InboundHandler> handler;
  private final MessagingSettings settings;
  private final Pauses pauses;
  private final Counters counters;
  private final Clock clock;

  Pump(
      MailboxStore mailboxes,
      MessageStore messages,
      ReceiptStore receipts,
      AddressBook addresses,
      ObjectProvider<SendGate> gate,
      ObjectProvider<InboundHandler> handler,
      Node node) {
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.receipts = receipts;
    this.addresses = addresses;
    this.gate = gate;
    this.handler = handler;
    settings = node.settings();
    pauses = node.pauses();
    counters = node.counters();
    clock = node.clock();
  }

  /**
   * What a pass over a mailbox came to.
   *
   * @param sent whether a message was handed to the provider
   * @param left the mailbox if something waits in it
   */
  record Pass(boolean sent, Optional<Mailbox> left) {}

  /** Sends the message of an address whose turn it is, if its mailbox is due and free. */
  Pass send(AddressId id, Transport transport) {
    Instant now = clock.instant();
    Mailbox mailbox = mailboxes.claim(id, now, now.plus(settings.lease())).orElse(null);
    if (mailbox == null) {
      return new Pass(false, Optional.empty());
    }
    Entry entry = mailbox.next(now).orElse(null);
    if (entry == null) {
      return new Pass(false, mailboxes.release(mailbox, UnaryOperator.identity()));
    }
    Pass pass = send(mailbox, entry, transport, now);
    if (pass.left().isEmpty()) {
      addresses.leave(id);
    }
    return pass;
  }

  private Pass send(Mailbox mailbox, Entry entry, Transport transport, Instant now) {
    Outgoing message =
        messages
            .find(entry.id())
            .filter(MessageStore.Stored::queued)
            .map(MessageStore.Stored::message)
            .orElse(null);
    Address to = addresses.row(mailbox.id()).map(AddressBook.Row::address).orElse(null);
    if (message == null || to == null) {
      return new Pass(false, remove(mailbox, entry));
    }
    return switch (ask(message, to, now)) {
      case Verdict.Go go -> {
        SendResult result = send(to, message, transport);
        yield new Pass(true, settle(mailbox, entry, transport, to, result));
      }
      case Verdict.WaitUntil wait -> {
        Entry waiting = entry.until(wait.then(), entry.tries(), wait.reason());
        yield new Pass(false, postpone(mailbox, waiting));
      }
      case Verdict.Drop drop -> {
        messages.advance(entry.id(), State.DROPPED, drop.reason(), entry.tries(), now);
        yield new Pass(false, remove(mailbox, entry));
      }
    };
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

  private static SendResult send(Address to, Outgoing message, Transport transport) {
    try {
      return transport.send(to, message);
    } catch (RuntimeException e) {
      String kind = e.getClass().getName();
      LOG.error("{} threw {} for message {}", transport.channel().key(), kind, message.id());
      return new SendResult.TryLater(null, kind);
    }
  }

  private Optional<Mailbox> settle(
      Mailbox mailbox, Entry entry, Transport transport, Address to, SendResult result) {
    Instant now = clock.instant();
    int tries = entry.tries() + 1;
    return switch (result) {
      case SendResult.Accepted taken -> {
        accepted(entry.id(), transport, taken.providerId(), tries, now);
        yield remove(mailbox, entry);
      }
      case SendResult.TryLater later -> again(mailbox, entry, later, tries, now);
      case SendResult.Refused refused -> {
        if (refused.stopsPerson()) {
          handler.ifAvailable(known -> known.notice(mailbox.id(), new Notice.Blocked(to, now)));
        }
        failed(entry.id(), refused.reason(), tries, now);
        yield remove(mailbox, entry);
      }
    };
  }

  private Optional<Mailbox> again(
      Mailbox mailbox, Entry entry, SendResult.TryLater later, int tries, Instant now) {
    if (tries >= settings.tries()) {
      failed(entry.id(), later.reason(), tries, now);
      return remove(mailbox, entry);
    }
    Duration after = later.after();
    Instant then = now.plus(after == null ? pauses.after(tries) : after);
    return postpone(mailbox, entry.until(then, tries, later.reason()));
  }

  private void accepted(String id, Transport transport, String providerId, int tries, Instant now) {
    var early =
        transport.givesReceipts()
            ? receipts.know(transport.channel(), providerId, id, now)
            : List.<ReceiptStore.Receipt>of();
    messages.advance(id, State.ACCEPTED, null, tries, now);
    early.forEach(receipt -> messages.advance(id, receipt.state(), receipt.reason(), now));
    counters.sent.increment();
  }

  private void failed(String id, String reason, int tries, Instant now) {
    messages.advance(id, State.FAILED, reason, tries, now);
    counters.failed.increment();
  }

  private Optional<Mailbox> remove(Mailbox mailbox, Entry entry) {
    return mailboxes.release(mailbox, now -> now.without(old -> old.id().equals(entry.id())));
  }

  private Optional<Mailbox> postpone(Mailbox mailbox, Entry entry) {
    return mailboxes.release(mailbox, now -> now.replacing(entry));
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
