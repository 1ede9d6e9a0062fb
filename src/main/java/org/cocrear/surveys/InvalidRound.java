package org.cocrear.surveys;

/** What the staff wanted of a round cannot be; the message says why, in Spanish and English. */
public class InvalidRound extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidRound(String message) {
    super(message);
  }
}
