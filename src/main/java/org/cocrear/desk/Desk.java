package org.cocrear.desk;

import java.util.List;
import org.cocrear.messaging.AddressId;

/** Talks that wait for a person of the staff. */
public class Desk {

  /** Calls a person; the same id calls once. {@code reason} is a key, never the person's words. */
  public void call(String id, AddressId lane, String reason) {
    throw new UnsupportedOperationException(id + lane + reason);
  }

  /** Keeps what the person wrote while a call is open; returns whether one is. */
  public boolean hear(String id, AddressId lane, String text) {
    throw new UnsupportedOperationException(id + lane + text);
  }

  /** Whether a call of this lane is open. */
  public boolean open(AddressId lane) {
    throw new UnsupportedOperationException(lane.value());
  }

  /** Open calls, oldest first. */
  public List<Call> calls() {
    throw new UnsupportedOperationException();
  }

  /** Answers as the staff, through the outbox. */
  public void say(String callId, String who, String text) {
    throw new UnsupportedOperationException(callId + who + text);
  }

  /** Hands the talk back to the bot. */
  public void close(String callId, String who) {
    throw new UnsupportedOperationException(callId + who);
  }
}
