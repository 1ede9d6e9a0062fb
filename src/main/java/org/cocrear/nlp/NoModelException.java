package org.cocrear.nlp;

/** A plan has no model; the message is one line for people. */
public final class NoModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoModelException(String planId) {
    super(
        "no model for the plan \"" + planId + "\": nlp-models/" + planId + "/model.bin is missing");
  }
}
