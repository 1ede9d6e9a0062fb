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

    /** Send it in this approved form. Where that is not whole, the message waits for the person. */
    record GoAs(Template template) implements Verdict {}

    /** Ask again then. */
    record WaitUntil(Instant then, String reason) implements Verdict {

      /** Waits for the person to write, which rings at once. */
      public static final String FOR_PERSON = "window";
    }

    /** Never send it. */
    record Drop(String reason) implements Verdict {}
  }
}
