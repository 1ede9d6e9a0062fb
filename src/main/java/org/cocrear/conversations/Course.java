package org.cocrear.conversations;

/** What becomes of a running talk when its flow was published anew. */
public sealed interface Course {

  /** It goes on, on its own revision or on that to which it was moved. */
  record GoesOn(Session talk) implements Course {}

  /** It goes on, but what is offered has changed: a choice must be asked for anew. */
  record AsksAgain(Session talk) implements Course {}

  /** It ends, and the person must be told kindly. */
  record Ends(String flow) implements Course {}
}
