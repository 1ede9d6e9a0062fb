package org.cocrear.submissions;

/** A decision that cannot stand: which field, and why, as staff read it. */
public class InvalidDecision extends RuntimeException {

  private final String field;

  /** Names the field and the reason. */
  public InvalidDecision(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** The field to mend. */
  public String field() {
    return field;
  }
}
