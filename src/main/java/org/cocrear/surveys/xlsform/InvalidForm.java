package org.cocrear.surveys.xlsform;

/** A file is no form that could be read at all; the message says why, in Spanish and English. */
public class InvalidForm extends Exception {

  private static final long serialVersionUID = 1;

  InvalidForm(String message) {
    super(message);
  }
}
