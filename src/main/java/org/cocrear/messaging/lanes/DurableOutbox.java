package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.lanes.ReceiptStore.Receipt;
import org.jspecify.annotations.Nullable;

/** Keeps what is to be sent and rings for the pump. */
final class DurableOutbox implements Outbox {

  private final AddressBook addresses;
  private final MessageStore messages;
  private final MailboxStore mailboxes;
  private final ReceiptStore receipts;
  private final Accounts accounts;
  private final Clock clock;

  DurableOutbox(
      AddressBook addresses,
      MessageStore messages,
      MailboxStore mailboxes,
      ReceiptStore receipts,
      Accounts accounts,
      Clock clock) {
    this.addresses = addresses;
    this.messages = messages;
    this.mailboxes = mailboxes;
    this.receipts = receipts;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void post(Outgoing message) {
    Instant now = clock.instant();
    addresses
        .row(message.to())
        .ifPresentOrElse(
            row -> post(message, Mailbox.account(row.address()), now),
            () -> messages.insertDropped(message.id(), "no address", now));
  }

  private void post(Outgoing message, String account, Instant now) {
    if (messages.insert(message, now) || isQueued(message.id())) {
      boolean reply = message.priority() == Outgoing.Priority.REPLY;
      mailboxes.push(message.to(), account, new Mailbox.Entry(message.id(), reply, now, 0, null));
      accounts.ring(account, message.to(), reply);
    }
  }

  private boolean isQueued(String id) {
    return messages.find(id).filter(MessageStore.Stored::queued).isPresent();
  }

  @Override
  public Optional<Delivery> delivery(String first) {
    String id = messages.latest(first);
    Optional<MessageStore.Stored> queued = messages.find(id).filter(MessageStore.Stored::queued);
    return queued.isPresent() ? queued.map(this::underWay) : messages.delivery(id);
  }

  private Delivery underWay(MessageStore.Stored stored) {
    Delivery plain = stored.delivery();
    Instant now = clock.instant();
    Mailbox mailbox = mailboxes.find(stored.message().to()).orElse(null);
    Mailbox.Entry entry = mailbox == null ? null : mailbox.entry(plain.id()).orElse(null);
    if (mailbox == null || entry == null) {
      return plain;
    }
    boolean sending =
        mailbox.until().isAfter(now)
            && mailbox.next(now).filter(next -> next.id().equals(plain.id())).isPresent();
    State state = sending ? State.SENDING : State.QUEUED;
    return new Delivery(plain.id(), state, entry.reason(), entry.tries(), plain.at());
  }

  @Override
  public void receipt(Channel channel, String providerId, State state, @Nullable String reason) {
    if (state.compareTo(State.ACCEPTED) <= 0) {
      return;
    }
    Receipt receipt = new Receipt(state, reason);
    Instant now = clock.instant();
    receipts
        .message(channel, providerId)
        .or(() -> receipts.keep(channel, providerId, receipt, now))
        .ifPresent(message -> messages.advance(message, state, reason, now));
  }

  @Override
  public List<Delivery> undelivered(int limit) {
    return messages.undelivered(limit);
  }

  @Override
  public Map<String, Long> waiting() {
    return mailboxes.counts();
  }

  @Override
  public void forget(Instant before) {
    messages.forget(before);
    receipts.forget(before);
  }
}
