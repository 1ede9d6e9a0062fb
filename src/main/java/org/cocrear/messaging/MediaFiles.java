package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files that people sent: noted as they come in, fetched soon after, kept in the store. */
public interface MediaFiles {

  /** A file by id. */
  Optional<MediaFile> find(String id);

  /** Its bytes, if they are here. */
  Optional<byte[]> bytes(String id);

  /** What came from an address, oldest first. */
  List<MediaFile> of(AddressId from);

  /** Tries once more to fetch what is lost; changes nothing else. */
  void retry(String id);

  /** Removes what came from an address. */
  void erase(AddressId from);

  /** Removes what came in before an instant; for retention. */
  void forget(Instant before);
}
