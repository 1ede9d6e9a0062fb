package org.cocrear.staff;

import java.util.List;

/** The append-only trail of what staff did: who, when, what, to what, why. */
public class AuditTrail {

  /**
   * Writes an entry.
   *
   * @param who account name
   * @param what verb, such as {@code submission.answered}
   * @param about id of the thing, such as a submission's code
   * @param why reason as given, or an empty text
   */
  public void record(String who, String what, String about, String why) {
    throw new UnsupportedOperationException(who + what + about + why);
  }

  /** The newest entries, of one thing where {@code about} is not empty. */
  public List<AuditEntry> newest(String about, int limit) {
    throw new UnsupportedOperationException(about + limit);
  }
}
