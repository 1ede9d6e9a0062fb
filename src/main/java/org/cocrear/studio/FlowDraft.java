package org.cocrear.studio;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.authoring.FlowSource;

/**
 * A flow that somebody of the staff is writing.
 *
 * @param version counts the times it was kept; who saves names the one that was read
 * @param source what is written
 * @param talks golden talks kept beside it, by name
 * @param by account that kept this version
 * @param open whether it is still worked on; a published or discarded one is closed
 */
public record FlowDraft(
    int version,
    FlowSource source,
    SortedMap<String, String> talks,
    String by,
    Instant at,
    boolean open) {

  /** Keeps copies. */
  public FlowDraft {
    talks = Collections.unmodifiableSortedMap(new TreeMap<>(talks));
  }
}
