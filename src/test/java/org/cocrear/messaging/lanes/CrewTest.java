package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;

/** The room with all its threads. */
class CrewTest {

  private static final Logger LOG = LoggerFactory.getLogger(CrewTest.class);
  private static final int PEOPLE = 50;
  private static final int MESSAGES = 20;

  private final TestStore store = TestStore.fresh();
  private final Talker talker = new Talker(() -> node().outbox());
  private final TestMessaging node =
      new TestMessaging(store.operations(), talker, null, Clock.systemUTC(), "one");

  private TestMessaging node() {
    return node;
  }

  @AfterEach
  void drop() {
    store.close();
  }

  @Test
  void fiftyPeopleAtOnceAreAllAnsweredInOrder() throws Exception {
    Counting wire = new Counting(PEOPLE * MESSAGES);
    Crew crew = node.parts().crew(() -> List.of(wire));
    crew.start();
    ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      IntStream.range(0, PEOPLE).forEach(person -> people.execute(() -> talk(person, waits)));
    }
    assertThat(wire.all.await(60, TimeUnit.SECONDS)).isTrue();
    double seconds = (System.nanoTime() - start) / 1e9;
    crew.stop();
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    LOG.info(
        "{} messages/s from accept to sent, accept p50 {} ms, p99 {} ms",
        Math.round(PEOPLE * MESSAGES / seconds),
        sorted[sorted.length / 2] / 1_000_000,
        sorted[sorted.length * 99 / 100] / 1_000_000);
    for (int person = 0; person < PEOPLE; person++) {
      String name = "p" + person + ": ";
      assertThat(wire.sent.stream().filter(sent -> sent.startsWith(name)))
          .containsExactlyElementsOf(
              IntStream.range(0, MESSAGES).mapToObj(n -> name + "n" + n).toList());
    }
    assertThat(Arrays.stream(sorted).count()).isEqualTo(PEOPLE * MESSAGES);
  }

  private void talk(int person, ConcurrentLinkedQueue<Long> waits) {
    for (int n = 0; n < MESSAGES; n++) {
      long start = System.nanoTime();
      node.inbox().accept(Wire.text("p" + person, "m" + n, "n" + n));
      waits.add(System.nanoTime() - start);
    }
  }

  @Test
  void whatWasRungForNobodyIsFoundByLooking() throws Exception {
    node.inbox().accept(Wire.text("ana", "1", "hola"));
    TestMessaging other =
        new TestMessaging(store.operations(), talker, null, Clock.systemUTC(), "two");
    Counting wire = new Counting(1);
    Crew crew = other.parts().crew(() -> List.of(wire));
    crew.start();
    assertThat(wire.all.await(20, TimeUnit.SECONDS)).isTrue();
    crew.stop();
    assertThat(wire.sent).containsExactly("ana: hola");
  }

  @Test
  void itCanBeStoppedAndStartedAgain() throws Exception {
    Counting wire = new Counting(2);
    Crew crew = node.parts().crew(() -> List.of(wire));
    crew.start();
    crew.stop();
    node.inbox().accept(Wire.text("ana", "1", "uno"));
    crew.start();
    node.inbox().accept(Wire.text("ana", "2", "dos"));
    assertThat(wire.all.await(20, TimeUnit.SECONDS)).isTrue();
    crew.stop();
    assertThat(wire.sent).containsExactly("ana: uno", "ana: dos");
  }

  @Test
  void theRoomIsPutTogetherBySpring() {
    new ApplicationContextRunner()
        .withUserConfiguration(MessagingConfiguration.class)
        .withBean(MongoOperations.class, store::operations)
        .withBean(Clock.class, Clock::systemUTC)
        .withBean(Talker.class, () -> talker)
        .withPropertyValues("cocrear.messaging.workers=2", "cocrear.messaging.lease=5s")
        .run(
            context -> {
              assertThat(context).hasSingleBean(Inbox.class).hasSingleBean(Outbox.class);
              assertThat(context.getBean(MessagingSettings.class).workers()).isEqualTo(2);
              assertThat(context.getBean(Crew.class).isRunning()).isTrue();
            });
    new ApplicationContextRunner()
        .withUserConfiguration(MessagingConfiguration.class)
        .withBean(MongoOperations.class, store::operations)
        .withBean(Clock.class, Clock::systemUTC)
        .withPropertyValues("cocrear.messaging.tries=0")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessage("cocrear.messaging.tries must be at least 1"));
  }

  @Test
  void aPersonIsGivenAPauseWhereTheChannelAsksForOne() throws Exception {
    Counting wire = new Counting(2);
    wire.pause = Duration.ofMillis(300);
    Crew crew = node.parts().crew(() -> List.of(wire));
    crew.start();
    node.inbox().accept(Wire.text("ana", "1", "dos palabras"));
    assertThat(wire.all.await(20, TimeUnit.SECONDS)).isTrue();
    crew.stop();
    assertThat(wire.times.get(1) - wire.times.get(0)).isGreaterThan(290_000_000L);
  }

  /** Accepts all and counts down. */
  private static final class Counting implements Transport {

    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<Long> times = new CopyOnWriteArrayList<>();
    final CountDownLatch all;
    Duration pause = Duration.ZERO;

    Counting(int expected) {
      all = new CountDownLatch(expected);
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
      return 0;
    }

    @Override
    public Duration perPersonPause() {
      return pause;
    }

    @Override
    public SendResult send(Address to, Outgoing message) {
      sent.add(to.theirs() + ": " + message.text());
      times.add(System.nanoTime());
      all.countDown();
      return new SendResult.Accepted(message.id());
    }
  }
}
