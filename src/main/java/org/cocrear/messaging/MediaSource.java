package org.cocrear.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a channel's files lie; owned here, implemented by a channel. */
public interface MediaSource {

  /** Whether files from that address are had here. */
  boolean serves(Address from);

  /**
   * Fetches a file now, from the provider's own hosts only; never throws for what a provider does.
   *
   * @param reference as in {@link Content.Media#reference()} when it came in
   * @param largest bytes that may be taken; a larger file is refused, not cut
   */
  Fetched fetch(Address from, String reference, long largest);

  /** What became of it. */
  sealed interface Fetched {

    /** Its bytes. */
    final class Got implements Fetched {

      private final byte[] bytes;

      /** Whoever makes it gives the bytes away. */
      public Got(byte[] bytes) {
        this.bytes = bytes;
      }

      /** The whole file. */
      public byte[] bytes() {
        return bytes;
      }
    }

    /** Not now; {@code after} is the provider's wish or null where it has none. */
    record TryLater(@Nullable Duration after, String reason) implements Fetched {}

    /** Never. */
    record Refused(String reason) implements Fetched {}
  }
}
