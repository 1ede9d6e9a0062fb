package org.cocrear.studio;

import java.time.Instant;

/**
 * A revision of a flow that was published.
 *
 * @param running what becomes of talks that run on earlier ones
 * @param by account, or {@code -} for what came with the program
 * @param note what changed, in the author's words
 */
public record Publication(String revision, Running running, String by, Instant at, String note) {

  /** What becomes of talks that run while their flow is published anew. */
  public enum Running {
    /** They stay on the revision on which they began. */
    STAY,
    /** They go on in the new one where it still has their step; else their person is told. */
    MOVE,
    /** They end, and their person is told kindly. */
    END
  }
}
