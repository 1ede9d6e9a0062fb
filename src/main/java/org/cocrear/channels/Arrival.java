package org.cocrear.channels;

import java.util.List;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;

/** What a provider's call turned out to carry. */
public sealed interface Arrival {

  /** Messages of one person, in order; never empty. */
  record Messages(List<Inbound> messages) implements Arrival {}

  /** News of an address. */
  record News(Notice notice) implements Arrival {}

  /** Nothing to answer; {@code why} in a word, for a counter. */
  record Nothing(String why) implements Arrival {}
}
