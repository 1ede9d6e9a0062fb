package org.cocrear.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The one table of addresses: which person's address hides behind an id. */
public interface Addresses {

  /** The id of an address: a keyed hash, the same at every start. */
  AddressId id(Address address);

  /** The address behind an id, unless erased. */
  Optional<Address> find(AddressId id);

  /** When that address last wrote to us, if ever: what opens a provider's window. */
  default Optional<Instant> heardAt(AddressId id) {
    return Optional.empty();
  }

  /** What is held of an address, in plain, for its owner only. */
  Map<String, Object> export(AddressId id);

  /**
   * Removes the address, its name, what it wrote and what it was sent. Messages that wait to be
   * sent to it still go out first if they are replies.
   */
  void erase(AddressId id);
}
