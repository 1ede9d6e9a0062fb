package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages that did not get through, for staff: to be read, mended and sent again. */
public interface DeadLetters {

  /** The newest that nobody has sent again. */
  List<DeadLetter> newest(int limit);

  /** One of them. */
  Optional<DeadLetter> find(String id);

  /**
   * Sends it again, as a message of its own: what failed stays failed. Repeating finds the work
   * done.
   *
   * @param id of the dead letter
   * @param text what it says now
   * @param to where it goes now
   * @return the id of the new message; empty where there is no such dead letter any more
   */
  Optional<String> sendAgain(String id, String text, AddressId to);

  /**
   * A message that was given up.
   *
   * @param id ours
   * @param to whose it is
   * @param account by which it was sent, such as {@code sms:+15005550006}; null for an address gone
   * @param text what it said
   * @param about what it is about
   * @param state FAILED or DROPPED
   * @param reason why, in the provider's words or ours
   * @param remedy what the provider's error asks for; null where no provider refused it
   * @param attempts how often it was tried
   * @param at when it was given up
   */
  record DeadLetter(
      String id,
      AddressId to,
      @Nullable String account,
      String text,
      @Nullable String about,
      Delivery.State state,
      @Nullable String reason,
      @Nullable Remedy remedy,
      int attempts,
      Instant at) {}
}
