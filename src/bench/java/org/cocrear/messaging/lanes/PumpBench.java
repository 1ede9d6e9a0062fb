package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Outgoing.Priority;
import org.cocrear.messaging.SendGate;
import org.cocrear.messaging.Transport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pump against a provider at its limit: how much of the allowed rate it keeps, whether any
 * second sees more, and how long a reply takes to overtake what waits. {@code -Dbench.messages} and
 * {@code -Dbench.rate} choose another size.
 */
@Tag("bench")
class PumpBench {

  private static final int MESSAGES = Integer.getInteger("bench.messages", 100_000);
  private static final int RATE = Integer.getInteger("bench.rate", 1_000);
  private static final int PEOPLE = 2_000;
  private static final int SENDS = 64;
  private static final long SECOND = 1_000_000_000L;

  private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> overtakings = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> replies = new ConcurrentHashMap<>();

  @Test
  void atAHighRate() throws Exception {
    run(MESSAGES, RATE, SENDS);
  }

  @Test
  void atTelegramsRate() throws Exception {
    run(Math.min(MESSAGES, 600), 30, 16);
  }

  private void run(int messages, int rate, int sends) throws Exception {
    try (TestStore store = TestStore.fresh()) {
      CountDownLatch all = new CountDownLatch(messages);
      Limit limit = new Limit(rate, all);
      Messaging node = node(store, sends);
      long posting = System.nanoTime();
      List<AddressId> people = queue(node, messages);
      double posted = messages / seconds(posting);
      Crew crew = node.crew(() -> List.of(limit));
      crew.start();
      Thread talkers = Thread.startVirtualThread(() -> reply(node, people));
      assertThat(all.await(messages / rate * 5L + 60, TimeUnit.SECONDS)).isTrue();
      talkers.interrupt();
      talkers.join();
      crew.stop();
      tell(messages, rate, posted);
    }
  }

  private static Messaging node(TestStore store, int sends) {
    MessagingSettings settings =
        new MessagingSettings(
            1,
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            8,
            sends,
            null,
            Duration.ofSeconds(15),
            5,
            Duration.ofDays(3));
    return new Messaging(
        store.operations(),
        AddressKey.given("bench"),
        TestMessaging.provider(InboundHandler.class, null),
        TestMessaging.provider(SendGate.class, null),
        erased -> {},
        new Node(
            "bench",
            settings,
            new Pauses(new Random(1)),
            new Counters(new SimpleMeterRegistry()),
            Clock.systemUTC()));
  }

  private static List<AddressId> queue(Messaging node, int messages) throws Exception {
    int people = Math.min(PEOPLE, messages);
    List<AddressId> ids =
        IntStream.range(0, people)
            .mapToObj(person -> Wire.text("p" + person, "in", "hola"))
            .map(message -> ((AddressBook) node.addresses()).meet(message))
            .toList();
    try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
      for (int person = 0; person < people; person++) {
        int each = person;
        hands.execute(
            () -> {
              for (int n = each; n < messages; n += people) {
                post(node, "news/" + n, ids.get(each), Priority.BULK);
              }
            });
      }
    }
    return ids;
  }

  private static void post(Messaging node, String id, AddressId to, Priority priority) {
    node.outbox().post(new Outgoing(id, to, "Novedades", List.of(), null, priority, null));
  }

  private void reply(Messaging node, List<AddressId> people) {
    try {
      for (int n = 0; ; n++) {
        TimeUnit.MILLISECONDS.sleep(100);
        String id = "reply/" + n;
        replies.put(id, System.nanoTime());
        post(node, id, people.get(n * 7 % people.size()), Priority.REPLY);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(int messages, int rate, double posted) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    double kept = (sorted.length - 1) * 1e9 / (sorted[sorted.length - 1] - sorted[0]) / rate;
    int most = 0;
    for (int from = 0, to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] >= SECOND) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    long[] waits = overtakings.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d messages at %d/s: queued %.0f/s, kept %.1f %% of the rate, most in any second %d,"
            + " a reply overtakes within p50 %d ms, p99 %d ms (%d replies)%n",
        messages, rate, posted, 100 * kept, most, at(waits, 0.5), at(waits, 0.99), waits.length);
    times.clear();
    overtakings.clear();
    assertThat(most).isLessThanOrEqualTo(rate);
    assertThat(kept).isGreaterThanOrEqualTo(0.98);
    assertThat(at(waits, 0.99)).isLessThanOrEqualTo(200);
  }

  private static long at(long[] sorted, double share) {
    return Arrays.stream(sorted).skip((long) ((sorted.length - 1) * share)).findFirst().orElse(0)
        / 1_000_000;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** Takes everything at once, and notes when. */
  private final class Limit implements Transport {

    private final int rate;
    private final CountDownLatch all;

    Limit(int rate, CountDownLatch all) {
      this.rate = rate;
      this.all = all;
    }

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
      return rate;
    }

    @Override
    public SendResult send(Address to, Outgoing message) {
      long now = System.nanoTime();
      times.add(now);
      Long since = replies.remove(message.id());
      if (since == null) {
        all.countDown();
      } else {
        overtakings.add(now - since);
      }
      return new SendResult.Accepted(message.id());
    }
  }
}
