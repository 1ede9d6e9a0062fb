package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way in for channels: durable before it returns. */
public interface Inbox {

  /** Stores the message in its lane unless it was seen; returns whether it is new. */
  boolean accept(Inbound message);

  /** Passes on what a provider told of an address. */
  void accept(Notice notice);

  /**
   * Knocks at a lane that is there: an internal event takes its turn among the messages.
   *
   * @param id names the event: the same id is heard once
   * @return whether it is new; never for a lane that nobody wrote in, or that was erased
   */
  boolean knock(AddressId lane, String id, Content.Knock knock);

  /** What the handler of messages last left in a lane, for whoever must show what is held. */
  Optional<String> session(AddressId lane);

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
