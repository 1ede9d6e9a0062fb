package org.cocrear.messaging;

/** What a provider's refusal asks for: the last column of the tables of errors. */
public enum Remedy {
  /** Nothing is wrong with the message: send it again later. */
  RETRY,
  /** Too fast for this account: all of it waits. */
  SLOW_DOWN,
  /** The person does not want us: that counts as a stop. */
  STOP_PERSON,
  /** Our account, token or number cannot send: everything of it waits until that is mended. */
  STOP_CHANNEL,
  /** The form of the message was refused: its template, its buttons, its markup. */
  MEND_TEMPLATE,
  /** It will never arrive; staff are told why. */
  GIVE_UP
}
