package org.cocrear.conversations;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An open talk: a plain value that is stored as it is.
 *
 * @param flow id of the flow
 * @param revision of the flow when the talk began
 * @param step where it waits
 * @param answers what was answered so far
 * @param startedAt when it began
 * @param lists options that the outside told
 * @param offered options of the last question, as they were shown
 * @param asked steps that were passed, oldest first, for the way back
 * @param turns inputs taken
 * @param misses answers in a row that did not fit
 * @param last hash of the last typed text
 * @param repeats how often in a row it came
 * @param ahead while an answer is corrected: steps whose answers still stand, and at the end the
 *     question to come back to
 * @param wakesAt when the talk wants to be woken by {@link Input.Woke}; null where it does not wait
 */
public record Session(
    String flow,
    String revision,
    String step,
    SortedMap<String, String> answers,
    Instant startedAt,
    SortedMap<String, List<Choice>> lists,
    List<Choice> offered,
    List<String> asked,
    int turns,
    int misses,
    int last,
    int repeats,
    List<String> ahead,
    @Nullable Instant wakesAt) {

  /** Keeps copies. */
  public Session {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    offered = List.copyOf(offered);
    asked = List.copyOf(asked);
    ahead = List.copyOf(ahead);
  }

  /** A talk that has not begun. */
  public static Session of(Flow flow, Instant now) {
    return new Session(
        flow.id(),
        flow.revision(),
        flow.first(),
        new TreeMap<>(),
        now,
        new TreeMap<>(),
        List.of(),
        List.of(),
        0,
        0,
        0,
        0,
        List.of(),
        null);
  }
}
