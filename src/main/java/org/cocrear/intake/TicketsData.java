package org.cocrear.intake;

import java.util.List;
import java.util.Map;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.PersonalData;

/** The tickets of a person: nothing to show, but gone with the person. */
final class TicketsData implements PersonalData {

  private final Tickets tickets;

  TicketsData(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public String title() {
    return "tickets";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    return tickets.of(id);
  }

  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    tickets.erase(id);
  }

  @Override
  public void join(ParticipantId from, ParticipantId into) {
    tickets.pass(from, into);
  }
}
