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

  /** What is special about how it writes, for staff, or an empty text. */
  default String note() {
    return "";
  }

  /** Sends one message now and says how that went; never throws for what a provider does. */
  SendResult send(Address to, Outgoing message);

  /** The same for a message that goes in pieces, in an approved form, or not for the first time. */
  default SendResult send(Address to, Outgoing message, Trip trip) {
    return send(to, message);
  }

  /** What a provider said to a send. */
  sealed interface SendResult {

    /** Taken; receipts will name {@code providerId}. */
    record Accepted(String providerId) implements SendResult {}

    /**
     * Not now; {@code after} is the provider's wish or null where it has none.
     *
     * @param scope what must wait
     */
    record TryLater(@Nullable Duration after, String reason, Scope scope) implements SendResult {

      /** Only this message waits. */
      public TryLater(@Nullable Duration after, String reason) {
        this(after, reason, Scope.MESSAGE);
      }
    }

    /** Never; {@code remedy} says what would help. */
    record Refused(String reason, Remedy remedy) implements SendResult {

      /** Given up, or stopped where the person does not want us (blocked, opted out). */
      public Refused(String reason, boolean stopsPerson) {
        this(reason, stopsPerson ? Remedy.STOP_PERSON : Remedy.GIVE_UP);
      }
    }
  }

  /** How much must wait. */
  enum Scope {
    /** This message. */
    MESSAGE,
    /** All of this account: it is too fast, or must be mended by a person. */
    ACCOUNT,
    /** All of this account: there was no answer, or none of sense, and the message may be taken. */
    PROVIDER
  }
}
