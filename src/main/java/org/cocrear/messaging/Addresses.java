package org.cocrear.messaging;

import java.util.Map;
import java.util.Optional;

/** The one table of addresses: which person's address hides behind an id. */
public class Addresses {

  /** The id of an address: a keyed hash, the same at every start. */
  public AddressId id(Address address) {
    throw new UnsupportedOperationException(address.toString());
  }

  /** The address behind an id, unless erased. */
  public Optional<Address> find(AddressId id) {
    throw new UnsupportedOperationException(id.value());
  }

  /** What is held of an address, in plain, for its owner only. */
  public Map<String, Object> export(AddressId id) {
    throw new UnsupportedOperationException(id.value());
  }

  /**
   * Removes the address, its name, what it wrote and what it was sent. Messages that wait to be
   * sent to it still go out first if they are replies.
   */
  public void erase(AddressId id) {
    throw new UnsupportedOperationException(id.value());
  }
}
