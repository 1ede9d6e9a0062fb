package org.cocrear.messaging;

/** A keyed hash of an {@link Address}: names a person's address without telling it. */
public record AddressId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
