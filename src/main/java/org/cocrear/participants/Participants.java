package org.cocrear.participants;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Those who take part. All that changes something is idempotent: an event that was taken once is
 * never taken again, so a repeated stop cannot undo a later start.
 */
public class Participants {

  private final ParticipantStore store;
  private final PersonalRecords records;

  /** Over a store; {@code rooms} are all that hold something of a person. */
  public Participants(
      MongoOperations mongo, Addresses addresses, ObjectProvider<PersonalData> rooms) {
    this.store = new ParticipantStore(mongo);
    this.records = new PersonalRecords(store, addresses, rooms, new LinkCodes(mongo));
  }

  /** The person at an address; made at the first contact. Writes only then. */
  public Participant at(AddressId address, String locale) {
    return who(address).orElseGet(() -> meet(address, locale));
  }

  /** The person at an address, if we know one; never makes one. */
  public Optional<Participant> who(AddressId address) {
    return store.owner(address).flatMap(this::find);
  }

  /** A person by pseudonym. */
  public Optional<Participant> find(ParticipantId id) {
    return store.find(id).map(ParticipantStore::read);
  }

  /** Notes that the welcome was said. */
  public void greeted(ParticipantId id) {
    store.change(id, Update.update("greeted", true));
  }

  /** Chooses a language. */
  public void speak(ParticipantId id, String locale) {
    store.change(id, Update.update("locale", locale));
  }

  /** Keeps the code of the link or QR by which the person came; the first one stays. */
  public void cameBy(ParticipantId id, String source) {
    store.setOnce(id, "source", source);
  }

  /** How many people came by each code of a link or QR. */
  public SortedMap<String, Long> bySource() {
    return store.bySource();
  }

  /** Takes a stop: the words, the channel and the time are kept as proof. */
  public void stop(String eventId, ParticipantId id, String channel, String words, Instant at) {
    Document proof = proof(eventId, "stop", channel, words, at);
    store.append(id, "proofs", proof, Update.update("stoppedAt", at));
  }

  /** Takes a start; nothing else lifts a stop. Kept as proof alike. */
  public void start(String eventId, ParticipantId id, String channel, String words, Instant at) {
    Document proof = proof(eventId, "start", channel, words, at);
    store.append(id, "proofs", proof, new Update().unset("stoppedAt"));
  }

  /** Keeps a yes or no to a purpose, with the wording that was shown and its version. */
  public void consent(String eventId, ParticipantId id, Consent consent) {
    store.append(id, "consents", Consents.write(eventId, consent), new Update());
  }

  /** The latest word on a purpose. */
  public Optional<Consent> consent(ParticipantId id, String purpose) {
    return store.find(id).flatMap(person -> Consents.latest(person, purpose));
  }

  /** What all rooms hold of a person, by title, for that person only. */
  public Map<String, List<Map<String, Object>>> export(ParticipantId id) {
    return store.find(id).map(records::export).orElseGet(LinkedHashMap::new);
  }

  /**
   * Removes the person from all rooms; released texts stay if they said so. The wish is written
   * down first: whoever repeats it, or {@link #finishErasures()}, goes on where it broke off. Who
   * writes again afterwards is somebody new.
   */
  public void erase(String eventId, ParticipantId id, boolean keepReleasedTexts) {
    store.setOnce(id, "erasing", new Document("event", eventId).append("keep", keepReleasedTexts));
    store.find(id).ifPresent(records::erase);
  }

  /** Ends erasures that broke off; idempotent. */
  public void finishErasures() {
    store.erasing().forEach(records::erase);
  }

  private Participant meet(AddressId address, String locale) {
    ParticipantId id = store.claim(address);
    store.make(id, address, locale);
    return find(id).orElseThrow();
  }

  private static Document proof(
      String eventId, String kind, String channel, String words, Instant at) {
    return new Document("event", eventId)
        .append("kind", kind)
        .append("channel", channel)
        .append("words", words)
        .append("at", at);
  }
}
