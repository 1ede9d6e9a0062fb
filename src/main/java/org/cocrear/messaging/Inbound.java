package org.cocrear.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in.
 *
 * @param providerId the provider's id of it, unique within an address: the judge of duplicates
 * @param address who sent it, and to which of our accounts
 * @param name the name that the provider gave, kept only in the table of addresses
 * @param content what was sent
 * @param sentAt when the provider says it was sent
 * @param source code of the link or QR by which the person came, if any
 */
public record Inbound(
    String providerId,
    Address address,
    @Nullable String name,
    Content content,
    Instant sentAt,
    @Nullable String source) {

  /** The same message with another content. */
  public Inbound with(Content other) {
    return new Inbound(providerId, address, name, other, sentAt, source);
  }
}
