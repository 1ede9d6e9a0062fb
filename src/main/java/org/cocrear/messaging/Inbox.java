package org.cocrear.messaging;

/** The way in for channels: durable before it returns. */
public class Inbox {

  /** Stores the message in its lane unless it was seen; returns whether it is new. */
  public boolean accept(Inbound message) {
    throw new UnsupportedOperationException(message.providerId());
  }

  /** Passes on what a provider told of an address. */
  public void accept(Notice notice) {
    throw new UnsupportedOperationException(notice.toString());
  }

  /** Whether that message was taken and every reply to it has left the queue. */
  public boolean settled(Address address, String providerId) {
    throw new UnsupportedOperationException(address + providerId);
  }
}
