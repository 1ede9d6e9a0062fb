package org.cocrear.messaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way out: a durable queue per address, emptied by the pump. */
public class Outbox {

  /** Queues a message; a second post with the same id changes nothing. */
  public void post(Outgoing message) {
    throw new UnsupportedOperationException(message.id());
  }

  /** What became of a message. */
  public Optional<Delivery> delivery(String id) {
    throw new UnsupportedOperationException(id);
  }

  /** A provider's receipt; later news of an earlier state is ignored. */
  public void receipt(
      Channel channel, String providerId, Delivery.State state, @Nullable String reason) {
    throw new UnsupportedOperationException(channel + providerId + state + reason);
  }

  /** What was dropped or failed, newest first, for staff. */
  public List<Delivery> undelivered(int limit) {
    throw new UnsupportedOperationException("" + limit);
  }
}
