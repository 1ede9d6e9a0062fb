package org.cocrear.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.messaging.MediaFile;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.participants.Participant;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;

/** The photos, voice notes and other files of a person; they never outlive the person here. */
final class MediaData implements PersonalData {

  private final MediaFiles files;
  private final Participants participants;

  MediaData(MediaFiles files, Participants participants) {
    this.files = files;
    this.participants = participants;
  }

  @Override
  public String title() {
    return "files";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    return of(id).map(MediaData::row).toList();
  }

  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    participants.find(id).map(Participant::addresses).stream()
        .flatMap(List::stream)
        .forEach(files::erase);
  }

  private Stream<MediaFile> of(ParticipantId id) {
    return participants.find(id).map(Participant::addresses).stream()
        .flatMap(List::stream)
        .flatMap(address -> files.of(address).stream());
  }

  private static Map<String, Object> row(MediaFile file) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", file.id());
    row.put("kind", file.kind().name().toLowerCase(Locale.ROOT));
    row.put("state", file.state().name().toLowerCase(Locale.ROOT));
    row.put("type", file.type());
    row.put("bytes", file.size());
    row.put("at", file.at());
    return row;
  }
}
