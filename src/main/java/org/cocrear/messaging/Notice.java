package org.cocrear.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a provider tells of an address that is not a message to be answered. */
public sealed interface Notice {

  /** The address it is about. */
  Address address();

  /** When it happened. */
  Instant at();

  /** The person changed a message that was sent before. */
  record Edited(Address address, Instant at, String providerId, String text) implements Notice {}

  /** The person blocked us: as good as a stop. */
  record Blocked(Address address, Instant at) implements Notice {}

  /** The person let us in again; not a start. */
  record Unblocked(Address address, Instant at) implements Notice {}

  /** The provider took a stop word and answered it itself; {@code words} are the person's. */
  record OptedOut(Address address, Instant at, String words) implements Notice {}

  /** The provider took a start word and answered it itself. */
  record OptedIn(Address address, Instant at, String words) implements Notice {}

  /** The provider took a help word and answered it itself. */
  record HelpAsked(Address address, Instant at, @Nullable String words) implements Notice {}
}
