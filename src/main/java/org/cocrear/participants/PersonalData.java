package org.cocrear.participants;

import java.util.List;
import java.util.Map;

/** A room that holds something of a person; owned here, implemented by each such room. */
public interface PersonalData {

  /** What it is: the key {@code held.<title>} says it to the person. */
  String title();

  /** What is held. */
  List<Map<String, Object>> export(ParticipantId id);

  /** Removes it; idempotent. */
  void erase(ParticipantId id, boolean keepReleasedTexts);

  /**
   * One pseudonym becomes part of another, because both are one person: what is held under the
   * first is held under the second from now on, once where a person has it once; idempotent. A room
   * that keeps things by address has nothing to do.
   */
  default void join(ParticipantId from, ParticipantId into) {}
}
