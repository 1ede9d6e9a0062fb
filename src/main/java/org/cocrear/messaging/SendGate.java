package org.cocrear.messaging;

import java.time.Instant;

/** May this message go out now? Owned here, answered by outreach. */
public interface SendGate {

  /** The verdict at an instant; asked again before each try. */
  Verdict ask(Outgoing message, Address to, Instant now);

  /** A verdict. */
  sealed interface Verdict {

    /** Send it. */
    record Go() implements Verdict {}

    /** Ask again then. */
    record WaitUntil(Instant then, String reason) implements Verdict {}

    /** Never send it. */
    record Drop(String reason) implements Verdict {}
  }
}
