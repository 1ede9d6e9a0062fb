package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;

/** The way in for channels: durable before it returns. */
public interface Inbox {

  /** Stores the message in its lane unless it was seen; returns whether it is new. */
  boolean accept(Inbound message);

  /** Passes on what a provider told of an address. */
  void accept(Notice notice);

  /** What was set aside because its turn failed again and again, newest first, for staff. */
  List<SetAside> setAside();

  /** Whether that message was taken and every reply to it has left the queue. */
  boolean settled(Address address, String providerId);

  /**
   * A message that could not be answered.
   *
   * @param lane whose
   * @param providerId the provider's id of it
   * @param reason the failure
   * @param at when it was set aside
   */
  record SetAside(AddressId lane, String providerId, String reason, Instant at) {}
}
