package org.cocrear.participants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.springframework.beans.factory.ObjectProvider;

/** What is held of a person, here and in all rooms, gathered or removed in one fixed order. */
class PersonalRecords {

  private final ParticipantStore store;
  private final Addresses addresses;
  private final ObjectProvider<PersonalData> rooms;
  private final LinkCodes codes;

  PersonalRecords(
      ParticipantStore store,
      Addresses addresses,
      ObjectProvider<PersonalData> rooms,
      LinkCodes codes) {
    this.codes = codes;
    this.store = store;
    this.addresses = addresses;
    this.rooms = rooms;
  }

  Map<String, List<Map<String, Object>>> export(Document person) {
    Map<String, List<Map<String, Object>>> held = new LinkedHashMap<>();
    held.put("you", List.of(about(person)));
    held.put("addresses", exportAddresses(person));
    held.put("stops", rows(person, "proofs"));
    held.put("consents", rows(person, "consents"));
    ParticipantId id = ParticipantStore.read(person).id();
    inOrder()
        .forEach(
            room ->
                held.computeIfAbsent(room.title(), title -> new ArrayList<>())
                    .addAll(room.export(id)));
    return held;
  }

  /** Rooms first, then addresses, the person last: until then the wish can be found again. */
  void erase(Document person) {
    ParticipantId id = ParticipantStore.read(person).id();
    boolean keep = person.get("erasing", Document.class).getBoolean("keep", false);
    inOrder().forEach(room -> room.erase(id, keep));
    codes.erase(id, ParticipantStore.addresses(person));
    ParticipantStore.addresses(person).forEach(address -> eraseAddress(id, address));
    store.removeAliases(id);
    store.remove(id);
  }

  private void eraseAddress(ParticipantId id, AddressId address) {
    if (store.owner(address).filter(id::equals).isPresent()) {
      addresses.erase(address);
      store.release(id, address);
    }
  }

  private List<Map<String, Object>> exportAddresses(Document person) {
    return ParticipantStore.addresses(person).stream().map(addresses::export).toList();
  }

  private Stream<PersonalData> inOrder() {
    return rooms.stream()
        .sorted(
            Comparator.comparing(PersonalData::title)
                .thenComparing(room -> room.getClass().getName()));
  }

  private static Map<String, Object> about(Document person) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("seudónimo", person.getString("_id"));
    about.put("idioma", person.getString("locale"));
    Optional.ofNullable(person.get("stoppedAt"))
        .ifPresent(at -> about.put("baja desde", plain(at)));
    Optional.ofNullable(person.get("source")).ifPresent(by -> about.put("llegaste por", by));
    return about;
  }

  private static List<Map<String, Object>> rows(Document person, String list) {
    return person.getList(list, Document.class).stream().map(PersonalRecords::row).toList();
  }

  private static Map<String, Object> row(Document entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    entry.forEach((field, value) -> row.put(field, plain(value)));
    row.remove("event");
    return row;
  }

  private static Object plain(Object value) {
    return value instanceof Date date ? date.toInstant() : value;
  }
}
