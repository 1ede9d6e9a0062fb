package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.time.Instant;
import org.cocrear.messaging.AddressId;

/** What this room removes of a person beside the row of the address. */
final class Erasure {

  private final LaneStore lanes;
  private final DueStore due;
  private final SetAsideStore setAside;
  private final MailboxStore mailboxes;
  private final MessageStore messages;
  private final Duration lease;

  Erasure(
      LaneStore lanes,
      DueStore due,
      SetAsideStore setAside,
      MailboxStore mailboxes,
      MessageStore messages,
      Duration lease) {
    this.lanes = lanes;
    this.due = due;
    this.setAside = setAside;
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.lease = lease;
  }

  /** The open talk, what was set aside, and what we would have started. */
  void eraseTalk(AddressId id, Instant now) {
    lanes.erase(id, now);
    due.ring(id, 0, now);
    setAside.erase(id);
    mailboxes.eraseBulk(id, now, now.plus(lease));
  }

  /** What was sent, once nothing waits to be sent; says whether it is gone. */
  boolean eraseHistory(AddressId id) {
    if (mailboxes.find(id).isPresent()) {
      return false;
    }
    messages.erase(id);
    return true;
  }
}
