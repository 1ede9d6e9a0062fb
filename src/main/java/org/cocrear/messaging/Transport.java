package org.cocrear.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A channel's sender for one of our accounts; owned here, implemented by a channel. */
public interface Transport {

  /** The means. */
  Channel channel();

  /** Our side, as in {@link Address#account()}. */
  String account();

  /**
   * Whether this sender reaches that address; a pool of numbers may answer for several accounts.
   */
  default boolean serves(Address to) {
    return channel() == to.channel() && account().equals(to.account());
  }

  /** Messages a second that the provider allows this account. */
  double rate();

  /** The least time between two messages to one person; zero where the provider asks none. */
  default Duration perPersonPause() {
    return Duration.ZERO;
  }

  /** Whether the provider tells of delivery later, through {@link Outbox#receipt}. */
  default boolean givesReceipts() {
    return true;
  }

  /** Sends one message now and says how that went; never throws for what a provider does. */
  SendResult send(Address to, Outgoing message);

  /** What a provider said to a send. */
  sealed interface SendResult {

    /** Taken; receipts will name {@code providerId}. */
    record Accepted(String providerId) implements SendResult {}

    /** Not now; {@code after} is the provider's wish or null where it has none. */
    record TryLater(@Nullable Duration after, String reason) implements SendResult {}

    /** Never; {@code stopsPerson} where the person does not want us (blocked, opted out). */
    record Refused(String reason, boolean stopsPerson) implements SendResult {}
  }
}
