package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way out: a durable queue per address, emptied by the pump. */
public interface Outbox {

  /** Queues a message; a second post with the same id changes nothing. */
  void post(Outgoing message);

  /** What became of a message. */
  Optional<Delivery> delivery(String id);

  /** A provider's receipt; later news of an earlier state is ignored. */
  void receipt(Channel channel, String providerId, Delivery.State state, @Nullable String reason);

  /** What was dropped or failed, newest first, for staff. */
  List<Delivery> undelivered(int limit);

  /** How many messages wait, by account such as {@code sms:+15005550006}. */
  Map<String, Long> waiting();

  /** Forgets what was settled before an instant, receipts included; for retention. */
  void forget(Instant before);
}
