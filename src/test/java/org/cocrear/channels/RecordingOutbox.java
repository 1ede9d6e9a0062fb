package org.cocrear.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** An outbox that remembers receipts. */
public class RecordingOutbox implements Outbox {

  public record Receipt(
      Channel channel, String providerId, Delivery.State state, @Nullable String reason) {}

  public final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void receipt(
      Channel channel, String providerId, Delivery.State state, @Nullable String reason) {
    receipts.add(new Receipt(channel, providerId, state, reason));
  }

  @Override
  public void post(Outgoing message) {
    throw new UnsupportedOperationException(message.id());
  }

  @Override
  public Optional<Delivery> delivery(String id) {
    return Optional.empty();
  }

  @Override
  public List<Delivery> undelivered(int limit) {
    return List.of();
  }

  @Override
  public Map<String, Long> waiting() {
    return Map.of();
  }

  @Override
  public void forget(Instant before) {
    receipts.clear();
  }
}
