package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Outgoing.Priority;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Template;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.Trip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that do not simply arrive. */
class MendingTest {

  private static final Template KNOCK =
      new Template("answer", "HX1", Map.of("1", "ROS-1"), "Hay respuesta a ROS-1", false);

  private final TestStore store = TestStore.fresh();
  private final TestClock clock = TestClock.at("2026-03-10T15:00:00Z");
  private final AtomicReference<Verdict> verdict = new AtomicReference<>(new Verdict.Go());
  private final Provider wire = new Provider();
  private final Talker talker = new Talker(() -> this.node.outbox());
  private final TestMessaging node = node("one");
  private AddressId ana = new AddressId("");

  private TestMessaging node(String me) {
    return new TestMessaging(
        store.operations(), talker, (message, to, now) -> verdict.get(), clock, me);
  }

  /** Takes what it is told to, remembers the trips. */
  private static final class Provider implements Transport {

    final List<String> sent = new ArrayList<>();
    final List<Trip> trips = new ArrayList<>();
    SendResult answer = new SendResult.Accepted("p");
    int breaksAfter = Integer.MAX_VALUE;

    @Override
    public Channel channel() {
      return Channel.SMS;
    }

    @Override
    public String account() {
      return "us";
    }

    @Override
    public double rate() {
      return 0;
    }

    @Override
    public SendResult send(Address to, Outgoing message) {
      return send(to, message, Trip.first());
    }

    @Override
    public SendResult send(Address to, Outgoing message, Trip trip) {
      trips.add(trip);
      Template template = trip.template();
      if (template != null) {
        sent.add(template.text());
        return new SendResult.Accepted("knock-" + trips.size());
      }
      List<String> pieces = List.of(message.text().split(" ", -1));
      for (int i = trip.taken(); i < pieces.size(); i++) {
        if (!(answer instanceof SendResult.Accepted)) {
          return answer;
        }
        if (sent.size() == breaksAfter) {
          throw new PowerCut.Off();
        }
        sent.add(pieces.get(i));
        trip.progress().accept(i + 1);
      }
      return new SendResult.Accepted("p-" + message.id());
    }
  }

  @BeforeEach
  void meet() {
    node.inbox().accept(Wire.text("ana", "0", "hola"));
    node.run(wire);
    wire.sent.clear();
    wire.trips.clear();
    ana = node.addresses().id(Wire.text("ana", "", "").address());
  }

  @AfterEach
  void drop() {
    store.close();
  }

  private void post(String id, String text) {
    node.outbox().post(new Outgoing(id, ana, text, List.of(), null, Priority.REPLY, "ROS-1"));
  }

  private State state(String id) {
    return node.outbox().delivery(id).orElseThrow().state();
  }

  @Test
  void afterARestartAMessageGoesOnBehindThePiecesThatWereTaken() {
    post("a", "uno dos tres cuatro");
    wire.breaksAfter = 2;
    node.run(wire);
    wire.breaksAfter = Integer.MAX_VALUE;
    clock.pass(Duration.ofMinutes(1));
    node("one").run(wire);
    assertThat(wire.sent).containsExactly("uno", "dos", "tres", "cuatro");
    assertThat(state("a")).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aLostAnswerIsRememberedUntilTheProviderIsAsked() {
    wire.answer = new SendResult.TryLater(null, "no answer", Scope.PROVIDER);
    post("a", "uno");
    node.run(wire);
    wire.answer = new SendResult.Accepted("p");
    clock.pass(Duration.ofSeconds(2));
    node("two").run(wire);
    assertThat(wire.trips.getFirst().unsureSince()).isNull();
    assertThat(wire.trips.getLast().unsureSince()).isEqualTo("2026-03-10T15:00:00Z");
  }

  @Test
  void aProviderThatIsDownCostsNoMessageItsTries() {
    wire.answer = new SendResult.TryLater(null, "503", Scope.PROVIDER);
    IntStream.range(0, 3).forEach(n -> post("m" + n, "t" + n));
    for (int i = 0; i < 400; i++) {
      node.run(wire);
      clock.pass(Duration.ofSeconds(30));
    }
    assertThat(wire.trips.size()).as("it is spared").isLessThan(420);
    wire.answer = new SendResult.Accepted("p");
    clock.pass(Duration.ofMinutes(1));
    node.run(wire);
    assertThat(wire.sent).containsExactly("t0", "t1", "t2");
  }

  @Test
  void aMessageThatAloneBreaksTheProviderIsGivenUp() {
    post("bad", "x");
    for (int i = 0; i < 60 && state("bad") == State.QUEUED; i++) {
      wire.answer = new SendResult.TryLater(null, "500", Scope.PROVIDER);
      node.run(wire);
      wire.answer = new SendResult.Accepted("p");
      node.inbox().accept(Wire.text("bea", "b" + i, "hola"));
      node.run(wire);
      clock.pass(Duration.ofMinutes(40));
    }
    assertThat(wire.sent).contains("hola");
  }

  @Test
  void staffMendADeadLetterAndSendItAgainOnce() {
    wire.answer = new SendResult.Refused("21655 invalid", Remedy.MEND_TEMPLATE);
    post("answer/ROS-1/a1", "mal");
    node.run(wire);
    var letter = node.deadLetters().newest(10).getFirst();
    assertThat(letter.remedy()).isEqualTo(Remedy.MEND_TEMPLATE);
    assertThat(letter).extracting("text", "about").containsExactly("mal", "ROS-1");

    wire.answer = new SendResult.Accepted("p");
    String as = node.deadLetters().sendAgain(letter.id(), "bien", ana).orElseThrow();
    assertThat(node.deadLetters().sendAgain(letter.id(), "otra", ana)).contains(as);
    node.run(wire);
    assertThat(wire.sent).containsExactly("bien");
    assertThat(state("answer/ROS-1/a1")).as("follows it").isEqualTo(State.ACCEPTED);
    assertThat(node.deadLetters().newest(10)).isEmpty();
    assertThat(node.deadLetters().find(letter.id())).isEmpty();
  }

  @Test
  void outsideTheWindowAKnockGoesOnceAndTheTapBringsTheMessage() {
    verdict.set(new Verdict.GoAs(KNOCK));
    post("answer/ROS-1/a1", "La respuesta");
    node.run(wire);
    clock.pass(Duration.ofDays(2));
    node.run(wire);
    assertThat(wire.sent).containsExactly("Hay respuesta a ROS-1");
    assertThat(state("answer/ROS-1/a1/knock")).isEqualTo(State.ACCEPTED);
    assertThat(state("answer/ROS-1/a1")).isEqualTo(State.QUEUED);

    verdict.set(new Verdict.Go());
    node.inbox().accept(tap("t1", Template.OPEN));
    node.run(wire);
    assertThat(wire.sent).containsExactly("Hay respuesta a ROS-1", "La", "respuesta");
    assertThat(state("answer/ROS-1/a1")).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aKnockThatNobodyAnswersEndsAndSaysSo() {
    verdict.set(new Verdict.GoAs(KNOCK));
    post("answer/ROS-1/a1", "La respuesta");
    node.run(wire);
    clock.pass(Duration.ofDays(31));
    node.run(wire);
    assertThat(wire.sent).hasSize(1);
    assertThat(node.outbox().delivery("answer/ROS-1/a1").orElseThrow())
        .extracting("state", "reason")
        .containsExactly(State.DROPPED, "not opened");
  }

  @Test
  void whatWaitsForThePersonGoesAsSoonAsTheyWrite() {
    verdict.set(new Verdict.WaitUntil(clock.instant().plus(Duration.ofDays(1)), "window"));
    post("answer/ROS-1/a1", "antes");
    node.run(wire);
    verdict.set(new Verdict.Go());
    node.inbox().accept(Wire.text("ana", "1", "despues"));
    assertThat(node.addresses().heardAt(ana)).isPresent();
    node.run(wire);
    assertThat(wire.sent).containsExactly("antes", "despues");
  }

  @Test
  void optionsAreLeafedThroughOnWish() {
    List<Option> many =
        IntStream.range(0, 11).mapToObj(n -> new Option("o" + n, "Opción" + n)).toList();
    node.outbox().post(new Outgoing("q", ana, "¿Cuál?", many, null, Priority.REPLY, null));
    node.run(wire);
    node.inbox().accept(tap("t1", "cocrear/page/1/q"));
    node.inbox().accept(tap("t1", "cocrear/page/1/q"));
    node.run(wire);
    assertThat(wire.sent).containsExactly("¿Cuál?", "¿Cuál?");
    assertThat(node.outbox().delivery("q/leaf/t1")).isPresent();
  }

  private static Inbound tap(String providerId, String option) {
    Inbound text = Wire.text("ana", providerId, "x");
    return new Inbound(
        providerId, text.address(), null, new Content.Tap(option, null), text.sentAt(), null);
  }
}
