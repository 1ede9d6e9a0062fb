package org.cocrear.conversations;

import java.util.List;
import java.util.SortedMap;

/**
 * What a turn wants done. Ids are {@code turn/0}, {@code turn/1} …: the same turn, the same ids.
 */
public sealed interface Effect {

  /** Unique within the conversation. */
  String id();

  /**
   * Say something: the text of a key with arguments; options are shown and may be chosen.
   *
   * @param skippable whether the hint how to skip is shown
   */
  record Say(
      String id,
      String key,
      SortedMap<String, String> arguments,
      List<Choice> options,
      boolean skippable)
      implements Effect {}

  /** Have something done; {@code with} holds the answers it needs. */
  record Act(String id, Action action, SortedMap<String, String> with) implements Effect {}

  /** Go on with another flow in place of this one. */
  record Open(String id, String flow, SortedMap<String, String> given) implements Effect {}
}
