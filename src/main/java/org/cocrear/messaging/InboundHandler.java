package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers what came in; owned here, implemented by intake. A lane first asks for a decision, writes
 * it down whole, and then has each effect carried out, again after a crash: effects must be
 * idempotent by their own ids.
 */
public interface InboundHandler {

  /**
   * Decides about the oldest waiting messages of a lane. Writes nothing but reservations that
   * repeating would find again.
   *
   * @param lane whose
   * @param address the same, in plain
   * @param session the open session as this handler wrote it, or null
   * @param waiting oldest first, never empty
   */
  Decision decide(
      AddressId lane,
      Address address,
      @Nullable String session,
      List<Inbound> waiting,
      Instant now);

  /** Carries out one effect of a decision, as this handler wrote it. */
  void carryOut(AddressId lane, String effect);

  /** Takes note of what a provider told; idempotent. */
  void notice(AddressId lane, Notice notice);

  /** A decision. */
  sealed interface Decision {

    /** More may come at once: look again then, or when something comes. */
    record Later(Instant then) implements Decision {}

    /**
     * The first {@code count} waiting messages are answered by these effects, in order, and leave
     * this session.
     */
    record Take(int count, @Nullable String session, List<String> effects) implements Decision {}
  }
}
