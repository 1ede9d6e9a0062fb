package org.cocrear.outreach;

import java.util.List;
import java.util.Optional;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Participant;

/** Messages to a person's first address; none where they have no address left. */
final class Mail {

  private Mail() {}

  /** One that we start: it waits for decent hours. */
  static Optional<Outgoing> bulk(String id, Participant to, String text, String about) {
    return mail(id, to, text, Outgoing.Priority.BULK, about);
  }

  /** One that the person waits for. */
  static Optional<Outgoing> reply(String id, Participant to, String text, String about) {
    return mail(id, to, text, Outgoing.Priority.REPLY, about);
  }

  private static Optional<Outgoing> mail(
      String id, Participant to, String text, Outgoing.Priority priority, String about) {
    return to.addresses().stream()
        .findFirst()
        .map(address -> new Outgoing(id, address, text, List.of(), null, priority, about));
  }
}
