package org.cocrear.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.conversations.Session;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Inbox;
import org.cocrear.participants.Participant;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;

/** Talks that are open, set aside or left half-done, and their timers. */
final class TalksData implements PersonalData {

  private final IntakeJson json = new IntakeJson();
  private final Inbox inbox;
  private final Timers timers;
  private final Participants participants;

  TalksData(Inbox inbox, Timers timers, Participants participants) {
    this.inbox = inbox;
    this.timers = timers;
    this.participants = participants;
  }

  @Override
  public String title() {
    return "talks";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (AddressId lane : lanes(id)) {
      inbox.session(lane).map(json::talk).ifPresent(talk -> rows.addAll(rows(talk)));
      timers.of(lane).ifPresent(rows::add);
    }
    return rows;
  }

  /** What a lane remembers goes with the address; the timers are ours. */
  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    lanes(id).forEach(timers::erase);
  }

  private static List<Map<String, Object>> rows(Talk talk) {
    Stream<Session> open = Stream.ofNullable(talk.open());
    Stream<Session> drafts = talk.drafts().stream().map(Draft::session);
    return Stream.of(drafts, talk.paused().stream(), open)
        .flatMap(sessions -> sessions)
        .filter(session -> !session.answers().isEmpty())
        .map(
            session ->
                Map.<String, Object>of(
                    "flujo", session.flow(),
                    "fecha", session.startedAt(),
                    "respuestas", session.answers()))
        .toList();
  }

  private List<AddressId> lanes(ParticipantId id) {
    return participants.find(id).map(Participant::addresses).orElse(List.of());
  }
}
