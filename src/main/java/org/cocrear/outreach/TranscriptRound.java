package org.cocrear.outreach;

import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.submissions.Transcript;
import org.cocrear.submissions.Transcriptions;

/** Tells authors what we heard in their voice notes. Key: {@code transcribed}. */
class TranscriptRound implements Round {

  private final Transcriptions transcriptions;
  private final Participants participants;
  private final Words voice;
  private final Outbox outbox;

  TranscriptRound(
      Transcriptions transcriptions, Participants participants, Words voice, Outbox outbox) {
    this.transcriptions = transcriptions;
    this.participants = participants;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public void go() {
    Round.each(transcriptions.untold(), this::tell);
  }

  private void tell(Transcript transcript) {
    Optional.ofNullable(transcript.submission().author())
        .flatMap(participants::find)
        .flatMap(author -> message(author, transcript))
        .ifPresent(outbox::post);
    transcriptions.told(transcript);
  }

  private Optional<Outgoing> message(Participant author, Transcript transcript) {
    String code = transcript.submission().code().value();
    String text = voice.say(author, "transcribed", Map.of("code", code, "text", transcript.text()));
    String id = "transcribed/" + code + "/" + Integer.toHexString(transcript.text().hashCode());
    return Mail.bulk(id, author, text, code);
  }
}
