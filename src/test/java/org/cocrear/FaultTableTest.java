package org.cocrear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cocrear.FaultyProvider.Fault;
import org.cocrear.FaultyProvider.Taken;
import org.cocrear.channels.telegram.TelegramWire;
import org.cocrear.channels.twilio.TwilioWire;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Outgoing.Priority;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.lanes.TestMessaging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each provider with each thing that goes wrong with it, over the true transports, the true pump
 * and the store, on a clock of the test: nothing is lost, the order of each person is kept, and
 * nothing is doubled that the provider can tell. Twilio lists what it took, so that a message whose
 * answer was lost is found there. Telegram cannot tell: there, and only there, such a message comes
 * twice.
 */
class FaultTableTest {

  private static final Logger LOG = LoggerFactory.getLogger(FaultTableTest.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int RATE = 30;

  private final TestClock clock = TestClock.at("2026-03-10T15:00:00Z");
  private final TestStore store = TestStore.fresh();
  private final List<Notice> notices = new ArrayList<>();
  private final TestMessaging node =
      new TestMessaging(store.operations(), new Listening(), null, clock, "one");
  private FaultyProvider provider;

  /** Answers nothing, hears what the pump tells. */
  private final class Listening implements InboundHandler {
    @Override
    public Decision decide(
        AddressId lane,
        Address address,
        @Nullable String session,
        List<Inbound> waiting,
        Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void carryOut(AddressId lane, String effect) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void notice(AddressId lane, Notice notice) {
      notices.add(notice);
    }
  }

  @BeforeEach
  void open() throws IOException {
    provider = new FaultyProvider(clock);
  }

  @AfterEach
  void close() {
    provider.close();
    store.close();
  }

  private Transport transport(Channel channel) {
    return channel == Channel.TELEGRAM
        ? TelegramWire.transport(provider.url(), PATIENCE, RATE)
        : TwilioWire.transport(channel, provider.url(), PATIENCE, RATE);
  }

  private void post(Transport transport, int people, int messages) {
    for (int person = 0; person < people; person++) {
      AddressId id = meet(transport, person);
      for (int n = 0; n < messages; n++) {
        String text = "mensaje %03d de %d".formatted(n, person);
        node.outbox()
            .post(
                new Outgoing(
                    "m/" + person + "/" + n, id, text, List.of(), null, Priority.REPLY, null));
      }
    }
  }

  private AddressId meet(Transport transport, int person) {
    Address address =
        new Address(transport.channel(), transport.account(), String.valueOf(5_493_000 + person));
    node.inbox()
        .accept(new Inbound("in", address, null, new Content.Text("hola"), clock.instant(), null));
    return node.addresses().id(address);
  }

  /** Sends until nothing waits; how many seconds of the test's clock that took. */
  private int drain(Transport transport) {
    int seconds = 0;
    while (!node.outbox().waiting().isEmpty()) {
      node.second(transport);
      clock.pass(Duration.ofSeconds(1));
      seconds++;
      assertThat(seconds).as("it ends").isLessThan(4_000);
    }
    return seconds;
  }

  private void everybodyGotAllInOrder(int people, int messages) {
    Map<String, List<String>> firsts =
        provider.taken().stream()
            .collect(
                Collectors.groupingBy(
                    Taken::to,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Taken::text, Collectors.toList()),
                        texts -> texts.stream().distinct().toList())));
    assertThat(firsts).hasSize(people);
    firsts
        .values()
        .forEach(
            texts -> assertThat(texts).hasSize(messages).isSortedAccordingTo(String::compareTo));
  }

  private int doubles() {
    HashSet<String> seen = new HashSet<>();
    return (int) provider.taken().stream().filter(it -> !seen.add(it.to() + it.text())).count();
  }

  static Stream<Arguments> table() {
    return Stream.of(Channel.values())
        .flatMap(
            channel ->
                Stream.of(Fault.values())
                    .filter(fault -> fault != Fault.NONE)
                    .map(fault -> Arguments.of(channel, fault)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void whateverGoesWrong(Channel channel, Fault fault) throws IOException {
    Transport transport = transport(channel);
    post(transport, 8, 3);
    node.second(transport);
    clock.pass(Duration.ofSeconds(1));
    int times = fault == Fault.SLOW_ANSWER ? 2 : 4;
    provider.fail(fault, times);
    if (fault == Fault.REFUSED_CONNECTION) {
      provider.sleep();
      node.second(transport);
      clock.pass(Duration.ofSeconds(1));
      provider.wake();
    }
    int seconds = drain(transport);
    boolean taken =
        fault == Fault.SLOW_ANSWER || fault == Fault.HALF_AN_ANSWER || fault == Fault.LOST_ANSWER;
    LOG.info("{}, {}: caught up in {} s, {} doubled", channel, fault, seconds, doubles());
    if (channel == Channel.TELEGRAM && fault == Fault.FORBIDDEN) {
      assertThat(notices).hasSize(times).allMatch(Notice.Blocked.class::isInstance);
      assertThat(node.deadLetters().newest(10)).hasSize(times);
      assertThat(provider.taken()).hasSize(8 * 3 - times);
      return;
    }
    everybodyGotAllInOrder(8, 3);
    assertThat(doubles()).isEqualTo(channel == Channel.TELEGRAM && taken ? times : 0);
    assertThat(node.deadLetters().newest(10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void twoMinutesWithoutProviderAmongAThousandMessages(Channel channel) throws IOException {
    Transport transport = transport(channel);
    post(transport, 100, 10);
    for (int second = 0; second < 10; second++) {
      node.second(transport);
      clock.pass(Duration.ofSeconds(1));
    }
    int before = provider.taken().size();
    provider.sleep();
    boolean opened = false;
    for (int second = 0; second < 120; second++) {
      node.second(transport);
      opened |= node.waits(transport);
      clock.pass(Duration.ofSeconds(1));
    }
    provider.wake();
    int seconds = drain(transport);
    int least = (1_000 - before + RATE - 1) / RATE;
    LOG.info(
        "{}: {} sent before 2 min without provider, the other {} within {} s after it (at {}/s not"
            + " less than {} s), {} doubled",
        channel,
        before,
        1_000 - before,
        seconds,
        RATE,
        least,
        doubles());
    assertThat(opened).isTrue();
    assertThat(seconds).isLessThanOrEqualTo(least + 40);
    everybodyGotAllInOrder(100, 10);
    assertThat(doubles()).isZero();
  }

  @Test
  void receiptsDoubledAndInAnyOrderNeverMoveAMessageBack() {
    Transport transport = transport(Channel.SMS);
    post(transport, 1, 40);
    drain(transport);
    List<Taken> all = provider.taken();
    Random random = new Random(5);
    IntStream.range(0, all.size()).forEach(n -> receipts(all.get(n).sid(), "m/0/" + n, random));
  }

  private void receipts(String sid, String id, Random random) {
    List<State> receipts =
        new ArrayList<>(
            List.of(
                State.ACCEPTED,
                State.DELIVERED,
                State.READ,
                State.DELIVERED,
                State.READ,
                State.ACCEPTED));
    Collections.shuffle(receipts, random);
    State highest = State.ACCEPTED;
    for (State receipt : receipts) {
      node.outbox().receipt(Channel.SMS, sid, receipt, null);
      highest = receipt.compareTo(highest) > 0 ? receipt : highest;
      assertThat(node.outbox().delivery(id).orElseThrow().state()).isEqualTo(highest);
    }
    node.outbox().receipt(Channel.SMS, sid, State.FAILED, "late");
    assertThat(node.outbox().delivery(id).orElseThrow().state()).isEqualTo(State.READ);
  }
}
