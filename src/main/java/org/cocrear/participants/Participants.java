package org.cocrear.participants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.AddressId;

/** Those who take part. All that changes something is idempotent. */
public class Participants {

  /** The person at an address; made at the first contact. Writes only then. */
  public Participant at(AddressId address, String locale) {
    throw new UnsupportedOperationException(address + locale);
  }

  /** A person by pseudonym. */
  public Optional<Participant> find(ParticipantId id) {
    throw new UnsupportedOperationException(id.value());
  }

  /** Notes that the welcome was said. */
  public void greeted(ParticipantId id) {
    throw new UnsupportedOperationException(id.value());
  }

  /** Chooses a language. */
  public void speak(ParticipantId id, String locale) {
    throw new UnsupportedOperationException(id + locale);
  }

  /** Takes a stop: the words, the channel and the time are kept as proof. */
  public void stop(String eventId, ParticipantId id, String channel, String words, Instant at) {
    throw new UnsupportedOperationException(eventId + id + channel + words + at);
  }

  /** Takes a start. */
  public void start(String eventId, ParticipantId id, String channel, String words, Instant at) {
    throw new UnsupportedOperationException(eventId + id + channel + words + at);
  }

  /** Keeps a yes or no to a purpose, with the wording that was shown and its version. */
  public void consent(String eventId, ParticipantId id, Consent consent) {
    throw new UnsupportedOperationException(eventId + id + consent);
  }

  /** The latest word on a purpose. */
  public Optional<Consent> consent(ParticipantId id, String purpose) {
    throw new UnsupportedOperationException(id + purpose);
  }

  /** What all rooms hold of a person, by title, for that person only. */
  public Map<String, List<Map<String, Object>>> export(ParticipantId id) {
    throw new UnsupportedOperationException(id.value());
  }

  /** Removes the person from all rooms; released texts stay if they said so. */
  public void erase(String eventId, ParticipantId id, boolean keepReleasedTexts) {
    throw new UnsupportedOperationException(eventId + id + keepReleasedTexts);
  }
}
