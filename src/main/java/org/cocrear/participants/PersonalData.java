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
}
