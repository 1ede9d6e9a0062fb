package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cocrear.messaging.Senders.State;
import org.junit.jupiter.api.Test;

class PacingTest {

  private static final Instant START = Instant.parse("2026-03-10T15:00:00Z");

  private final Pauses pauses = new Pauses(new Random(1));
  private final Circuit circuit = new Circuit(pauses, 3);

  @Test
  void aBucketNeverPassesItsRateInASecondAndRepliesGoFirst() throws Exception {
    TokenBucket bucket = new TokenBucket(200, System::nanoTime);
    List<Long> times = new CopyOnWriteArrayList<>();
    List<Boolean> order = new CopyOnWriteArrayList<>();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          Stream.concat(Stream.generate(() -> false).limit(290), Stream.of(true, true))
              .<Future<?>>map(
                  urgent ->
                      hands.submit(
                          () -> {
                            bucket.take(urgent);
                            times.add(System.nanoTime());
                            order.add(urgent);
                            return null;
                          }))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    List<Long> sorted = times.stream().sorted().toList();
    IntStream.range(200, sorted.size())
        .forEach(i -> assertThat(sorted.get(i) - sorted.get(i - 200)).isGreaterThan(990_000_000L));
    assertThat(order.lastIndexOf(true)).isLessThan(250);
  }

  @Test
  void noRateIsNoLimit() throws Exception {
    new TokenBucket(0, System::nanoTime).take(false);
  }

  @Test
  void pausesGrowWithALittleChanceAndEnd() {
    assertThat(pauses.after(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    assertThat(pauses.after(2)).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
    assertThat(pauses.after(50)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
    assertThat(pauses.probe(50)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    Pauses same = new Pauses(new Random(7));
    Pauses again = new Pauses(new Random(7));
    assertThat(same.after(3)).isEqualTo(again.after(3));
  }

  @Test
  void theCircuitOpensAfterFailuresInARowAndOneMessageProbes() {
    assertThat(circuit.failed("503", START).lone()).isTrue();
    assertThat(circuit.failed("503", START))
        .extracting("lone", "opened")
        .containsExactly(false, false);
    Circuit.Failure third = circuit.failed("503", START);
    assertThat(third.opened()).isTrue();
    assertThat(circuit.pass(START)).isPositive();
    assertThat(circuit.look(START).state()).isEqualTo(State.WAITING);
    assertThat(circuit.failed("503", START).at()).isEqualTo(third.at());

    assertThat(circuit.look(third.at()).state()).isEqualTo(State.PROBING);
    assertThat(circuit.pass(third.at())).isZero();
    assertThat(circuit.pass(third.at())).as("only one probes").isPositive();
    Circuit.Failure probe = circuit.failed("503", third.at());
    assertThat(probe.opened()).isFalse();
    assertThat(Duration.between(third.at(), probe.at()))
        .isGreaterThan(Duration.between(START, third.at()));

    assertThat(circuit.pass(probe.at())).isZero();
    assertThat(circuit.succeeded()).isTrue();
    assertThat(circuit.pass(probe.at())).isZero();
    assertThat(circuit.look(probe.at()).state()).isEqualTo(State.SENDING);
    assertThat(circuit.failed("503", probe.at()).lone()).isTrue();
  }

  @Test
  void anUnusedProbeIsGivenBackAndAWishIsObeyed() {
    Instant then = circuit.halt(Duration.ofSeconds(33), "20429", START);
    assertThat(then).isEqualTo(START.plusSeconds(33));
    assertThat(circuit.pass(START.plusSeconds(32))).isEqualTo(Duration.ofSeconds(1));
    assertThat(circuit.pass(then)).isZero();
    circuit.unused();
    assertThat(circuit.pass(then)).isZero();
  }
}
