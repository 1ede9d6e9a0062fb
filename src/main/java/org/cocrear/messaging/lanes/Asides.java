package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.OptionPages;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Template;

/**
 * What a person does beside the talk: opens the conversation for what waits, leafs through the
 * options of a question. Nobody answers it with words.
 */
final class Asides {

  private final LaneStore lanes;
  private final MailboxStore mailboxes;
  private final MessageStore messages;
  private final Accounts accounts;
  private final Outbox outbox;
  private final Clock clock;

  Asides(
      LaneStore lanes,
      MailboxStore mailboxes,
      MessageStore messages,
      Accounts accounts,
      Outbox outbox,
      Clock clock) {
    this.lanes = lanes;
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.accounts = accounts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Does what a message asks for, if it is of this kind. */
  boolean take(AddressId id, Inbound message) {
    if (!(message.content() instanceof Content.Tap tap)) {
      return false;
    }
    Optional<OptionPages.Leaf> leaf = OptionPages.leaf(tap.option());
    boolean opens = tap.option().equals(Template.OPEN);
    if (opens || leaf.isPresent()) {
      lanes.heard(id, clock.instant());
      wake(id, message.address());
      leaf.ifPresent(it -> turnTo(id, it, message.providerId()));
    }
    return opens || leaf.isPresent();
  }

  /** The person is there: what waited for that goes out. */
  void wake(AddressId id, Address address) {
    Instant now = clock.instant();
    if (mailboxes.wake(id, Verdict.WaitUntil.FOR_PERSON, now)) {
      accounts.ring(Mailbox.account(address), id, true);
    }
  }

  private void turnTo(AddressId id, OptionPages.Leaf leaf, String providerId) {
    messages
        .find(leaf.message())
        .map(MessageStore.Stored::message)
        .filter(asked -> asked.to().equals(id))
        .map(asked -> page(asked, leaf.page(), Waiting.clean(providerId)))
        .ifPresent(outbox::post);
  }

  private static Outgoing page(Outgoing asked, int page, String providerId) {
    return new Outgoing(
        asked.id() + "/leaf/" + providerId,
        asked.to(),
        asked.text(),
        OptionPages.page(asked, page),
        null,
        Outgoing.Priority.REPLY,
        asked.about(),
        asked.leafing());
  }
}
