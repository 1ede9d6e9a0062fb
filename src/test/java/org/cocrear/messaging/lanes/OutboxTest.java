package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Outgoing.Priority;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Transport.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final TestStore store = TestStore.fresh();
  private final TestClock clock = TestClock.at("2026-03-10T15:00:00Z");
  private final Wire wire = new Wire();
  private final AtomicReference<Verdict> verdict = new AtomicReference<>(new Verdict.Go());
  private final Talker talker = new Talker(() -> node().outbox());
  private final TestMessaging node =
      new TestMessaging(
          store.operations(), talker, (message, to, now) -> verdict.get(), clock, "one");
  private AddressId ana = new AddressId("");

  private TestMessaging node() {
    return node;
  }

  @BeforeEach
  void meet() {
    node.inbox().accept(Wire.text("ana", "0", "hola"));
    node.inbox().accept(Wire.text("bea", "0", "hola"));
    node.run(wire);
    wire.sent.clear();
    ana = node.addresses().id(Wire.text("ana", "", "").address());
  }

  @AfterEach
  void drop() {
    store.close();
  }

  private void post(String id, Priority priority) {
    node.outbox().post(new Outgoing(id, ana, id, List.of(), null, priority, null));
  }

  private Delivery delivery(String id) {
    return node.outbox().delivery(id).orElseThrow();
  }

  @Test
  void aMessagePostedAgainIsSentOnce() {
    post("a", Priority.REPLY);
    post("a", Priority.REPLY);
    node.run(wire);
    post("a", Priority.REPLY);
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: a");
    assertThat(delivery("a").state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void repliesGoFirstAndEachKindKeepsItsOrder() {
    post("b1", Priority.BULK);
    post("b2", Priority.BULK);
    post("r1", Priority.REPLY);
    post("r2", Priority.REPLY);
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: r1", "ana: r2", "ana: b1", "ana: b2");
  }

  @Test
  void theWishOfAProviderIsObeyedAndNothingOvertakes() {
    wire.answers.add(new SendResult.TryLater(Duration.ofSeconds(33), "429"));
    post("a", Priority.REPLY);
    post("b", Priority.REPLY);
    node.run(wire);
    clock.pass(Duration.ofSeconds(32));
    node.run(wire);
    assertThat(wire.sent).isEmpty();
    assertThat(delivery("a"))
        .extracting(Delivery::state, Delivery::reason, Delivery::attempts)
        .containsExactly(State.QUEUED, "429", 1);
    clock.pass(Duration.ofSeconds(1));
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: a", "ana: b");
    assertThat(delivery("a").attempts()).isEqualTo(2);
  }

  @Test
  void afterSoManyTriesAMessageHasFailedWithItsReason() {
    for (int i = 0; i < 8; i++) {
      wire.answers.add(new SendResult.TryLater(null, "503"));
    }
    post("a", Priority.REPLY);
    post("b", Priority.REPLY);
    for (int i = 0; i < 8; i++) {
      node.run(wire);
      clock.pass(Duration.ofMinutes(40));
    }
    assertThat(delivery("a"))
        .extracting(Delivery::state, Delivery::reason, Delivery::attempts)
        .containsExactly(State.FAILED, "503", 8);
    assertThat(node.outbox().undelivered(10)).extracting(Delivery::id).containsExactly("a");
    assertThat(wire.sent).containsExactly("ana: b");
  }

  @Test
  void aRefusalFailsAtOnceAndMayBeAsGoodAsAStop() {
    wire.answers.add(new SendResult.Refused("21610", true));
    post("a", Priority.BULK);
    node.run(wire);
    assertThat(delivery("a").state()).isEqualTo(State.FAILED);
    assertThat(talker.notices).singleElement().isInstanceOf(Notice.Blocked.class);
  }

  @Test
  void theGateMakesWaitAndDropsAndIsAskedAgain() {
    Instant morning = clock.instant().plus(Duration.ofHours(9));
    verdict.set(new Verdict.WaitUntil(morning, "quiet hours"));
    post("a", Priority.BULK);
    post("b", Priority.BULK);
    node.run(wire);
    clock.pass(Duration.ofHours(8));
    node.run(wire);
    assertThat(wire.sent).isEmpty();
    assertThat(delivery("a").reason()).isEqualTo("quiet hours");
    verdict.set(new Verdict.Drop("stopped"));
    clock.pass(Duration.ofHours(1));
    node.run(wire);
    assertThat(delivery("a"))
        .extracting(Delivery::state, Delivery::reason, Delivery::attempts)
        .containsExactly(State.DROPPED, "stopped", 0);
    assertThat(node.outbox().waiting()).isEmpty();
  }

  @Test
  void aReplyPassesWhatTheGateHolds() {
    verdict.set(new Verdict.WaitUntil(clock.instant().plus(Duration.ofHours(9)), "quiet hours"));
    post("news", Priority.BULK);
    node.run(wire);
    verdict.set(new Verdict.Go());
    post("answer", Priority.REPLY);
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: answer");
    assertThat(node.outbox().waiting()).containsEntry("sms:us", 1L);
  }

  @Test
  void receiptsNeverMoveAMessageBackAndMayComeTooEarly() {
    node.outbox().receipt(Channel.SMS, "provider-a", State.DELIVERED, null);
    node.outbox().receipt(Channel.SMS, "provider-a", State.ACCEPTED, null);
    post("a", Priority.REPLY);
    node.run(wire);
    assertThat(delivery("a").state()).isEqualTo(State.DELIVERED);
    node.outbox().receipt(Channel.SMS, "provider-a", State.READ, null);
    node.outbox().receipt(Channel.SMS, "provider-a", State.DELIVERED, null);
    node.outbox().receipt(Channel.SMS, "provider-a", State.FAILED, "30008");
    node.outbox().receipt(Channel.WHATSAPP, "provider-a", State.FAILED, "30008");
    assertThat(delivery("a").state()).isEqualTo(State.READ);
  }

  @Test
  void aLateFailureIsToldToStaff() {
    post("a", Priority.REPLY);
    node.run(wire);
    node.outbox().receipt(Channel.SMS, "provider-a", State.FAILED, "30003");
    assertThat(node.outbox().undelivered(1))
        .singleElement()
        .extracting(Delivery::id, Delivery::state, Delivery::reason)
        .containsExactly("a", State.FAILED, "30003");
  }

  @Test
  void aSendInFlightAtACrashIsSentAgainWhenItsLeaseEnds() {
    post("a", Priority.REPLY);
    node.parts().mailboxes().claim(ana, clock.instant(), clock.instant().plusSeconds(20));
    assertThat(delivery("a").state()).isEqualTo(State.SENDING);
    node.run(wire);
    assertThat(wire.sent).isEmpty();
    clock.pass(Duration.ofSeconds(20));
    node.run(wire);
    assertThat(wire.sent).containsExactly("ana: a");
  }

  @Test
  void whatIsPostedToNobodyIsDroppedAndSaysSo() {
    node.outbox().post(Outgoing.reply("a", new AddressId("nobody"), "secret"));
    assertThat(delivery("a").state()).isEqualTo(State.DROPPED);
  }
}
