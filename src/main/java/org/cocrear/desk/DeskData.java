package org.cocrear.desk;

import java.util.List;
import java.util.Map;
import org.cocrear.messaging.AddressId;
import org.cocrear.participants.Participant;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;

/** What a person said to the staff, for themselves; and its removal. */
class DeskData implements PersonalData {

  private final DeskStore store;
  private final Participants participants;

  DeskData(DeskStore store, Participants participants) {
    this.store = store;
    this.participants = participants;
  }

  @Override
  public String title() {
    return "desk";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    return store.of(lanes(id)).stream()
        .flatMap(call -> DeskStore.lines(call).stream())
        .map(DeskData::row)
        .toList();
  }

  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    store.erase(lanes(id));
  }

  private List<AddressId> lanes(ParticipantId id) {
    return participants.find(id).map(Participant::addresses).orElse(List.of());
  }

  /** Staff accounts stay unnamed: the person talked to the team. */
  private static Map<String, Object> row(Call.Line line) {
    String who = line.who().equals(Call.AUTHOR) ? "vos" : "el equipo";
    return Map.of("quién", who, "texto", line.text(), "fecha", line.at());
  }
}
