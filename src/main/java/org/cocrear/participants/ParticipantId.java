package org.cocrear.participants;

/** A pseudonym: says nothing of the person. */
public record ParticipantId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
