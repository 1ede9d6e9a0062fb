package org.cocrear.participants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Joins the channels of one person (M20): a code that is asked for in one is said in the other.
 * Whatever changes something is idempotent, so that a turn that broke off is carried out again.
 */
public class Links {

  private final ParticipantStore store;
  private final LinkCodes codes;
  private final ObjectProvider<PersonalData> rooms;

  /** Over a store; {@code rooms} are all that hold something of a person. */
  public Links(MongoOperations mongo, ObjectProvider<PersonalData> rooms) {
    this.store = new ParticipantStore(mongo);
    this.codes = new LinkCodes(mongo);
    this.rooms = rooms;
  }

  /** What a said code turned out to be. */
  public sealed interface Heard {

    /** It is that person's, who asked for it at that address. */
    record Fits(ParticipantId who, AddressId at) implements Heard {}

    /** It was asked for in this very chat, or by the same person. */
    record Own() implements Heard {}

    /** There is no such code, or no longer. */
    record Unknown() implements Heard {}

    /** Too many wrong codes came from this address of late. */
    record Barred() implements Heard {}
  }

  /** A code for one use within ten minutes; reserved for the event. */
  public String offer(String event, ParticipantId who, AddressId at, Instant now) {
    return codes.reserve(event, who, at, now);
  }

  /** Hears a code; it is spent for the address that said it. */
  public Heard hear(String event, String code, ParticipantId who, AddressId at, Instant now) {
    if (codes.barred(at, now)) {
      return new Heard.Barred();
    }
    Optional<LinkCodes.Offer> offer = codes.take(code, at, now);
    if (offer.filter(o -> store.find(o.who()).isPresent()).isEmpty()) {
      codes.wrong(event, at, now);
      return new Heard.Unknown();
    }
    return offer
        .filter(o -> !o.who().equals(who))
        .<Heard>map(o -> new Heard.Fits(o.who(), o.at()))
        .orElseGet(Heard.Own::new);
  }

  /** Makes one person of two: {@code into} stays, with all that both sent, follow and agreed to. */
  public void join(ParticipantId from, ParticipantId into, AddressId home) {
    Document joining = store.find(from).orElse(null);
    if (joining == null || from.equals(into) || store.find(into).isEmpty()) {
      return;
    }
    store.alias(from, into);
    store.setOnce(into, "home", home.value());
    store.absorb(into, joining);
    rooms.stream().forEach(room -> room.join(from, into));
    store.remove(from);
  }

  /** The addresses that leave where {@code at} asks to be parted: all but the first, or itself. */
  public List<AddressId> leaving(ParticipantId who, AddressId at) {
    Document person = store.find(who).orElse(null);
    String home = person == null ? null : person.getString("home");
    if (person == null || home == null) {
      return List.of();
    }
    List<AddressId> joined =
        ParticipantStore.addresses(person).stream()
            .filter(address -> !address.value().equals(home))
            .toList();
    return at.value().equals(home) ? joined : joined.stream().filter(at::equals).toList();
  }

  /** Parts an address from a person: who writes there next is somebody new. */
  public void part(ParticipantId who, AddressId address) {
    store.part(who, address);
  }

  /** News goes to this address from now on. */
  public void news(ParticipantId who, AddressId address) {
    store.first(who, address);
  }
}
