package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our accounts that send, and how each fares. */
public interface Senders {

  /** All of them, in a steady order. */
  List<Sender> all();

  /** Looks at once at whatever waits for this reason, such as a blackout that was lifted. */
  void wake(String reason);

  /** Whether a sender lets messages pass. */
  enum State {
    /** It sends. */
    SENDING,
    /** The provider is down, or will not have us: everything waits. */
    WAITING,
    /** One message is tried, to see whether the provider is back. */
    PROBING
  }

  /**
   * One account.
   *
   * @param account such as {@code sms:+15005550006}
   * @param rate messages a second
   * @param state how it fares
   * @param reason why it waits
   * @param until when it tries again
   * @param note what is special about how it writes, for staff, or an empty text
   */
  record Sender(
      String account,
      double rate,
      State state,
      @Nullable String reason,
      @Nullable Instant until,
      String note) {}
}
