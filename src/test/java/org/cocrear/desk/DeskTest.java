package org.cocrear.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class DeskTest {

  private static final AddressId ANA = new AddressId("ana");

  private final TestClock clock = TestClock.at("2026-05-04T15:00:00Z");
  private final MongoOperations mongo = TestStore.fresh().operations();
  private final Fakes.Box box = new Fakes.Box();
  private final Fakes.Door inbox = new Fakes.Door();
  private final Desk desk = new Desk(mongo, box, inbox, clock);

  @Test
  void takesTheTalkAndGivesItBack() {
    desk.call("lane/m1/0", ANA, "desk.asked", List.of());
    desk.call("lane/m1/0", ANA, "desk.asked", List.of());
    desk.call("lane/m2/0", ANA, "desk.danger", List.of());
    assertThat(desk.hear("lane/m3/0", ANA, "¿Hay alguien?", null)).isTrue();
    assertThat(desk.hear("lane/m3/0", ANA, "¿Hay alguien?", null)).isTrue();
    Call call = desk.calls().getFirst();
    assertThat(desk.calls()).hasSize(1);
    assertThat(call.id()).doesNotContain("/", "lane");
    desk.say(call.id(), "rosa", "Sí, soy Rosa");
    assertThat(desk.calls().getFirst().lines())
        .extracting(Call.Line::who)
        .containsExactly("author", "rosa");
    assertThat(box.posted()).extracting(Outgoing::text).containsExactly("Sí, soy Rosa");
    desk.close(call.id(), "rosa");
    assertThat(desk.open(ANA)).isFalse();
    assertThat(desk.hear("lane/m4/0", ANA, "Hola", null)).isFalse();
    desk.call("lane/m1/0", ANA, "desk.asked", List.of());
    assertThat(desk.calls()).isEmpty();
    assertThatThrownBy(() -> desk.say(call.id(), "rosa", "¿Seguís ahí?"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void losesNoLineOfTwoWhoSpeakAtOnce() throws Exception {
    desk.call("lane/m1/0", ANA, "desk.asked", List.of());
    String call = desk.calls().getFirst().id();
    List<Callable<Boolean>> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = "línea " + i;
      lines.add(
          () -> {
            new Desk(mongo, new Fakes.Box(), inbox, clock).say(call, "rosa", text);
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> said : threads.invokeAll(lines)) {
        assertThat(said.get()).isTrue();
      }
    }
    assertThat(desk.calls().getFirst().lines()).hasSize(12);
  }

  @Test
  void sendsEachLineOnceWhereverThePowerFails() {
    desk.call("lane/m1/0", ANA, "desk.asked", List.of());
    String call = desk.calls().getFirst().id();
    for (int writes = 1; writes < 3; writes++) {
      PowerCut power = new PowerCut(writes);
      box.on(power);
      Desk failing = new Desk(power.on(mongo), box, inbox, clock);
      catchThrowable(() -> failing.say(call, "rosa", "Hola"));
      box.on(new PowerCut(Integer.MAX_VALUE));
      desk.sendDue();
      desk.sendDue();
      assertThat(box.posted()).hasSize(writes);
    }
  }

  @Test
  void forgetsThePersonAndNamesNoStaffToThem() {
    Participants participants = Fakes.participants(mongo);
    ParticipantId ana = participants.at(ANA, "es-AR").id();
    DeskData data = new DeskData(new DeskStore(mongo), participants);
    desk.call("lane/m1/0", ANA, "desk.asked", List.of());
    desk.hear("lane/m2/0", ANA, "Hola", null);
    desk.say(desk.calls().getFirst().id(), "rosa", "Buenas");
    assertThat(data.export(ana).toString()).contains("Hola", "Buenas").doesNotContain("rosa");
    data.erase(ana, true);
    data.erase(ana, true);
    assertThat(mongo.findAll(Document.class, "desk_calls")).isEmpty();
  }
}
