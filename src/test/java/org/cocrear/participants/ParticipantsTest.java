package org.cocrear.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestStore;
import org.cocrear.messaging.AddressId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;

class ParticipantsTest {

  private static final AddressId ANA = new AddressId("ana");
  private static final Instant NOON = Instant.parse("2026-05-04T15:00:00Z");

  private final MongoOperations mongo = TestStore.fresh().operations();
  private final Rooms rooms = new Rooms();
  private final Fakes.Table table = new Fakes.Table(new PowerCut(Integer.MAX_VALUE));
  private final Participants participants = new Participants(mongo, table, rooms);

  @Test
  void meetsAPersonOnceHoweverManyAskAtOnce() throws Exception {
    Callable<ParticipantId> meet = () -> participants.at(ANA, "es-AR").id();
    Set<ParticipantId> met = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<ParticipantId> id : threads.invokeAll(Collections.nCopies(40, meet))) {
        met.add(id.get());
      }
    }
    assertThat(met).hasSize(1);
    assertThat(mongo.findAll(Document.class, "participants")).hasSize(1);
    assertThat(met.iterator().next().value()).doesNotContain("ana");
  }

  @Test
  void neverUnstopsByAnythingButAStart() {
    ParticipantId id = participants.at(ANA, "es-AR").id();
    participants.stop("m1/0", id, "sms", "Baja!", NOON);
    participants.at(ANA, "es-AR");
    participants.greeted(id);
    participants.speak(id, "en");
    assertThat(participants.at(ANA, "es-AR").stoppedAt()).isEqualTo(NOON);
    participants.start("m2/0", id, "sms", "alta", NOON.plusSeconds(9));
    participants.stop("m1/0", id, "sms", "Baja!", NOON);
    assertThat(participants.at(ANA, "es-AR").stopped()).isFalse();
    assertThat(participants.export(id).get("stops"))
        .extracting(row -> row.get("words"))
        .containsExactly("Baja!", "alta");
  }

  @Test
  void keepsEveryConsentAndTellsTheLatest() {
    ParticipantId id = participants.at(ANA, "es-AR").id();
    Consent yes = new Consent("news", true, "consent.news", "1", "telegram", NOON);
    Consent no = new Consent("news", false, "consent.news", "2", "telegram", NOON.plusSeconds(1));
    participants.consent("m1/0", id, yes);
    participants.consent("m1/0", id, yes);
    participants.consent("m2/0", id, no);
    assertThat(participants.consent(id, "news")).contains(no);
    assertThat(participants.consent(id, "surveys")).isEmpty();
    assertThat(participants.export(id).get("consents")).hasSize(2);
  }

  @Test
  void erasesWhollyWhereverThePowerFails() {
    for (int writes = 0; ; writes++) {
      MongoOperations calm = TestStore.fresh().operations();
      Rooms held = new Rooms();
      PowerCut on = new PowerCut(Integer.MAX_VALUE);
      Participants before = new Participants(calm, new Fakes.Table(on), held);
      ParticipantId id = before.at(ANA, "es-AR").id();
      PowerCut power = new PowerCut(writes);
      held.power = power;
      Fakes.Table failingTable = new Fakes.Table(power);
      Participants failing = new Participants(power.on(calm), failingTable, held);
      Throwable cut = catchThrowable(() -> failing.erase("m9/0", id, true));
      held.power = on;
      before.erase("m9/0", id, true);
      before.erase("m9/0", id, true);
      assertThat(calm.findAll(Document.class, "participants")).isEmpty();
      assertThat(calm.findAll(Document.class, "participant_addresses")).isEmpty();
      assertThat(new HashSet<>(held.erased)).containsExactlyInAnyOrder("a true", "b true");
      assertThat(before.at(ANA, "es-AR").id()).isNotEqualTo(id);
      if (cut == null) {
        assertThat(writes).isGreaterThan(4);
        return;
      }
    }
  }

  @Test
  void finishesAnErasureThatNobodyRepeats() {
    ParticipantId id = participants.at(ANA, "es-AR").id();
    rooms.power = new PowerCut(1);
    catchThrowable(() -> participants.erase("m9/0", id, false));
    rooms.power = new PowerCut(Integer.MAX_VALUE);
    participants.finishErasures();
    assertThat(participants.find(id)).isEmpty();
    assertThat(rooms.erased).contains("b false");
    assertThat(table.erased()).containsExactly(ANA);
  }

  @Test
  void exportsAllRoomsInAFixedOrder() {
    ParticipantId id = participants.at(ANA, "es-AR").id();
    participants.cameBy(id, "qr-plaza");
    participants.cameBy(id, "other");
    Map<String, List<Map<String, Object>>> held = participants.export(id);
    assertThat(held.keySet()).containsExactly("you", "addresses", "stops", "consents", "a", "b");
    assertThat(held.get("you").getFirst()).containsEntry("llegaste por", "qr-plaza");
    assertThat(held.get("addresses")).containsExactly(Map.of("address", "ana"));
  }

  /** Two rooms that hold something, all on one power line. */
  static final class Rooms implements ObjectProvider<PersonalData> {

    final List<String> erased = new ArrayList<>();
    final List<String> joined = new ArrayList<>();
    PowerCut power = new PowerCut(Integer.MAX_VALUE);

    @Override
    public Stream<PersonalData> stream() {
      return Stream.of(room("b"), room("a"));
    }

    private PersonalData room(String title) {
      return new PersonalData() {
        @Override
        public String title() {
          return title;
        }

        @Override
        public List<Map<String, Object>> export(ParticipantId id) {
          return List.of(Map.of("id", id.value()));
        }

        @Override
        public void erase(ParticipantId id, boolean keep) {
          power.write();
          erased.add(title + " " + keep);
        }

        @Override
        public void join(ParticipantId from, ParticipantId into) {
          power.write();
          joined.add(title);
        }
      };
    }
  }
}
