package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.DeadLetters;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.SendGate;
import org.cocrear.messaging.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;

/** The parts of this room over one store, as one node sees them. */
final class Messaging {

  private final Bell bell = new Bell();
  private final Accounts accounts;
  private final MailboxStore mailboxes;
  private final AddressBook addresses;
  private final DueStore due;
  private final DurableInbox inbox;
  private final DurableOutbox outbox;
  private final DeadLetters deadLetters;
  private final Lanes lanes;
  private final Pump pump;
  private final MessagingSettings settings;
  private final Clock clock;

  Messaging(
      MongoOperations mongo,
      AddressKey key,
      ObjectProvider<InboundHandler> handler,
      ObjectProvider<SendGate> gate,
      Consumer<AddressErased> news,
      Node node) {
    settings = node.settings();
    clock = node.clock();
    LaneStore laneStore = new LaneStore(mongo);
    due = new DueStore(mongo);
    SetAsideStore setAside = new SetAsideStore(mongo);
    DeadLetterStore letters = new DeadLetterStore(mongo);
    MessageStore messages = new MessageStore(mongo, letters);
    ReceiptStore receipts = new ReceiptStore(mongo);
    mailboxes = new MailboxStore(mongo, node.me());
    accounts = new Accounts(mailboxes, node);
    Erasure erasure = new Erasure(laneStore, due, setAside, mailboxes, messages, settings.lease());
    addresses = new AddressBook(mongo, key, erasure, laneStore, news, clock);
    outbox = new DurableOutbox(addresses, messages, mailboxes, receipts, accounts, clock);
    deadLetters = new LettersAgain(letters, messages, addresses, outbox);
    Asides asides = new Asides(laneStore, mailboxes, messages, accounts, outbox, clock);
    inbox =
        new DurableInbox(
            addresses,
            laneStore,
            due,
            setAside,
            mailboxes,
            handler,
            asides,
            bell,
            node.counters(),
            clock);
    lanes = new Lanes(laneStore, due, setAside, addresses, handler, node);
    Outcomes outcomes = new Outcomes(messages, receipts, handler, node);
    pump = new Pump(mailboxes, messages, addresses, gate, outcomes, node);
  }

  Addresses addresses() {
    return addresses;
  }

  DurableInbox inbox() {
    return inbox;
  }

  Outbox outbox() {
    return outbox;
  }

  DeadLetters deadLetters() {
    return deadLetters;
  }

  Accounts accounts() {
    return accounts;
  }

  DueStore due() {
    return due;
  }

  Lanes lanes() {
    return lanes;
  }

  MailboxStore mailboxes() {
    return mailboxes;
  }

  Pump pump() {
    return pump;
  }

  /** The threads; the transports are asked for when they start. */
  Crew crew(Supplier<List<Transport>> transports) {
    return new Crew(inbox, lanes, bell, mailboxes, pump, accounts, transports, settings, clock);
  }
}
