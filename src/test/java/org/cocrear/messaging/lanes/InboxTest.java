package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final TestStore store = TestStore.fresh();
  private final TestClock clock = TestClock.at("2026-03-10T15:00:00Z");
  private final Wire wire = new Wire();
  private final Talker talker = new Talker(() -> node().outbox());
  private final TestMessaging node = node("one");

  private TestMessaging node() {
    return node;
  }

  private TestMessaging node(String name) {
    return new TestMessaging(store.operations(), talker, null, clock, name);
  }

  @AfterEach
  void drop() {
    store.close();
  }

  private Document lane() {
    return store.operations().findAll(Document.class, "lanes").getFirst();
  }

  @Test
  void aMessageThatComesThreeTimesAtOnceIsTakenOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      for (int round = 0; round < 30; round++) {
        Inbound message = Wire.text("ana" + round % 3, "m" + round, "hola" + round);
        Callable<Boolean> accept = () -> node.inbox().accept(message);
        int taken = 0;
        for (Future<Boolean> answer : threads.invokeAll(List.of(accept, accept, accept))) {
          taken += answer.get() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
      }
    }
    node.run(wire);
    assertThat(wire.sent).hasSize(30);
    assertThat(node.count("cocrear.messages.duplicates")).isEqualTo(60);
  }

  @Test
  void whatComesFromManyAtOnceIsAnsweredInEachOnesOrder() {
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      IntStream.range(0, 20)
          .forEach(
              person ->
                  threads.execute(
                      () -> {
                        for (int n = 0; n < 10; n++) {
                          String name = "p" + (char) ('a' + person);
                          node.inbox().accept(Wire.text(name, "m" + n, "n" + n));
                        }
                      }));
    }
    node.run(wire);
    for (int person = 0; person < 20; person++) {
      String name = "p" + (char) ('a' + person) + ": ";
      assertThat(wire.sent.stream().filter(sent -> sent.startsWith(name)))
          .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(n -> name + "n" + n).toList());
    }
  }

  @Test
  void aMessageWithoutAnswerIsSetAsideAndTheLaneGoesOn() {
    node.inbox().accept(Wire.text("ana", "1", "bad"));
    node.inbox().accept(Wire.text("ana", "2", "hola"));
    for (int i = 0; i < 3; i++) {
      node.run(wire);
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(wire.sent).containsExactly("ana: hola");
    assertThat(node.inbox().setAside())
        .singleElement()
        .satisfies(
            aside -> {
              assertThat(aside.providerId()).isEqualTo("1");
              assertThat(aside.reason()).contains("no answer to that");
            });
    assertThat(node.count("cocrear.messages.set-aside")).isEqualTo(1);
  }

  @Test
  void anEffectThatFailsIsTriedAgainAndHoldsOnlyItsOwnLane() {
    talker.failuresToCome = 2;
    node.inbox().accept(Wire.text("ana", "1", "hola"));
    node.run(wire);
    assertThat(lane().get("journal")).isNotNull();
    assertThat(wire.sent).isEmpty();
    clock.pass(Duration.ofSeconds(2));
    node.run(wire);
    node.inbox().accept(Wire.text("bea", "1", "chau"));
    node.run(wire);
    assertThat(wire.sent).containsExactly("bea: chau");
    clock.pass(Duration.ofSeconds(6));
    node.run(wire);
    assertThat(wire.sent).containsExactly("bea: chau", "ana: hola");
    assertThat(lane().containsKey("journal")).isFalse();
  }

  @Test
  void aTurnIsTakenOverWhenItsLeaseEndsAndItsOldHolderLoses() {
    node.inbox().accept(Wire.text("ana", "1", "hola"));
    LaneStore lanes = new LaneStore(store.operations());
    AddressId ana = node.addresses().id(Wire.text("ana", "1", "").address());
    Lane read = lanes.find(ana).orElseThrow();
    Lane.Journal journal =
        new Lane.Journal(List.of("1"), "as decided before", List.of("effect/0 decidido"));
    Lane stale = lanes.journal(read, journal, "two", clock.instant().plusSeconds(20)).orElseThrow();
    assertThat(lanes.journal(read, journal, "three", clock.instant())).isEmpty();

    node.run(wire);
    assertThat(wire.sent).isEmpty();
    clock.pass(Duration.ofSeconds(21));
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: decidido");
    assertThat(lane().getString("session")).isEqualTo("as decided before");
    assertThat(lanes.finish(stale, journal)).isEmpty();
  }

  @Test
  void whoWaitsForMoreIsWokenByItOrByTheClock() {
    node.inbox().accept(Wire.text("ana", "1", "wait"));
    node.run(wire);
    assertThat(wire.sent).isEmpty();
    assertThat(node.inbox().settled(Wire.text("ana", "1", "").address(), "1")).isFalse();
    node.inbox().accept(Wire.text("ana", "2", "more"));
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: wait", "ana: more");
    assertThat(node.inbox().settled(Wire.text("ana", "1", "").address(), "1")).isTrue();
  }

  @Test
  void aMessageIsSettledOnceItsRepliesAreOut() {
    Inbound message = Wire.text("ana", "1", "hola");
    node.inbox().accept(message);
    node.answer();
    assertThat(node.inbox().settled(message.address(), "1")).isFalse();
    node.run(wire);
    assertThat(node.inbox().settled(message.address(), "1")).isTrue();
  }

  @Test
  void everyContentComesBackAsItWentInWithoutNul() {
    Address ana = new Address(Channel.TELEGRAM, "us", "ana");
    List<Content> contents =
        List.of(
            new Content.Text("🏳️‍🌈 \u202Eatrás\0 é"),
            new Content.Tap("option\0", null),
            new Content.Place(-32.94, -60.65, "Monumento"),
            new Content.Media(Content.MediaKind.VOICE, "file", "audio/ogg", null),
            new Content.Other("sticker"));
    for (Content content : contents) {
      Waiting waiting = Waiting.of(new Inbound("1\0", ana, "Ana", content, clock.instant(), "qr"));
      Waiting back = Waiting.of(Document.parse(waiting.document().toJson()));
      assertThat(back).isEqualTo(waiting);
      assertThat(back.toString()).doesNotContain("\0");
    }
  }

  @Test
  void anErasedPersonLeavesNothingBehindAndIsStillToldGoodbye() {
    Inbound message = Wire.text("ana", "1", "hola");
    node.inbox().accept(message);
    node.run(wire);
    AddressId ana = node.addresses().id(message.address());
    assertThat(node.addresses().export(ana)).containsEntry("theirs", "ana");
    node.outbox().post(Outgoing.reply("bye", ana, "chau"));
    node.outbox()
        .post(new Outgoing("news", ana, "news", List.of(), null, Outgoing.Priority.BULK, null));

    node.addresses().erase(ana);
    assertThat(node.addresses().find(ana)).isEmpty();
    node.run(wire);
    clock.pass(Duration.ofMinutes(16));
    node.run(wire);

    assertThat(wire.sent).containsExactly("ana: hola", "ana: chau");
    for (String name :
        List.of("addresses", "lanes", "lanes_due", "mailboxes", "messages", "undelivered")) {
      assertThat(store.operations().findAll(Document.class, name)).as(name).isEmpty();
    }
  }
}
