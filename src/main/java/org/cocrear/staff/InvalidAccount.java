package org.cocrear.staff;

/** An account that cannot be made so: which field, and why, as staff read it. */
public class InvalidAccount extends RuntimeException {

  private final String field;

  InvalidAccount(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** The field to mend. */
  public String field() {
    return field;
  }
}
