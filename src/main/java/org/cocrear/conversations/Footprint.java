package org.cocrear.conversations;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far somebody came in a flow within one turn; nothing that was said is in it.
 *
 * @param who a hash that stands for the person in this revision only
 * @param reached steps that asked, waited or ended
 * @param answered questions that got an answer
 * @param step where the talk stands now
 * @param fate what became of the talk
 */
public record Footprint(
    String who,
    String flow,
    String revision,
    SortedSet<String> reached,
    SortedSet<String> answered,
    String step,
    Fate fate,
    Instant at) {

  /** Keeps copies. */
  public Footprint {
    reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
    answered = Collections.unmodifiableSortedSet(new TreeSet<>(answered));
  }

  /** What became of a talk. */
  public enum Fate {
    /** It waits for its person. */
    OPEN,
    /** It came to its end. */
    ENDED,
    /** The person left it with a word. */
    LEFT,
    /** A limit was reached. */
    FAILED
  }
}
