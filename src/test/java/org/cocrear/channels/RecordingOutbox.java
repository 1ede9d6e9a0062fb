package org.cocrear.channels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/** An outbox that remembers receipts. */
public class RecordingOutbox extends Outbox {

  public record Receipt(
      Channel channel, String providerId, Delivery.State state, @Nullable String reason) {}

  public final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void receipt(
      Channel channel, String providerId, Delivery.State state, @Nullable String reason) {
    receipts.add(new Receipt(channel, providerId, state, reason));
  }
}
