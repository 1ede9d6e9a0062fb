package org.cocrear;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the whole house bears, on the embedded store, from a signed webhook to the provider: start,
 * memory at rest, messages a second with 50 people at once, and how long a webhook waits for its
 * answer. The limit to compare with is the 30 messages a second that Twilio gives a number.
 */
@Tag("bench")
class LoadTest {

  private static final int PEOPLE = 50;
  private static final int WARM_UP = 20;
  private static final int MESSAGES = 100;
  private static final int TWILIO_LIMIT = 30;
  private static final String PUBLIC = "https://cocrear.example";

  @TempDir Path data;

  @Test
  void fiftyPeopleAtOnce() throws Exception {
    try (FakeTwilio twilio = new FakeTwilio()) {
      int port = HouseProcess.freePort();
      long begun = System.nanoTime();
      Process house = HouseProcess.start(port, data, "a-password-for-tests", PUBLIC, twilio);
      try {
        String url = "http://127.0.0.1:" + port;
        Town.await(
            "the first taken message",
            () -> twilio.sms(url, PUBLIC, "+5493415559999", "SMfirst", "ayuda") == 200);
        Town.await("the first answer", () -> twilio.sent() == 1);
        System.out.printf("start to first answer: %.1f s%n", seconds(begun));
        System.out.printf("resident memory after it: %d MB%n", residentMegabytes(house));
        round(twilio, url, "warm", WARM_UP);
        long from = System.nanoTime();
        int before = twilio.sent();
        List<Long> waits = round(twilio, url, "full", MESSAGES);
        double taken = PEOPLE * MESSAGES / seconds(from);
        Town.await("all answers", () -> twilio.sent() >= before + PEOPLE * MESSAGES);
        double sent = PEOPLE * MESSAGES / seconds(from);
        waits.sort(null);
        System.out.printf(
            "webhooks: %.0f a second, p50 %d ms, p99 %d ms, max %d ms%n",
            taken, at(waits, 0.5), at(waits, 0.99), at(waits, 1));
        System.out.printf(
            "webhook to provider: %.0f messages a second (a number at Twilio: %d)%n",
            sent, TWILIO_LIMIT);
        System.out.printf("resident memory after it: %d MB%n", residentMegabytes(house));
      } finally {
        house.destroyForcibly().waitFor();
      }
    }
  }

  private static List<Long> round(FakeTwilio twilio, String url, String name, int messages)
      throws Exception {
    Queue<Long> waits = new ConcurrentLinkedQueue<>();
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    List<Future<?>> talks = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      String number = "+549341555" + (1000 + person);
      talks.add(
          people.submit(
              () -> {
                for (int i = 0; i < messages; i++) {
                  long sent = System.nanoTime();
                  String sid = "SM" + name + number.substring(1) + "x" + i;
                  if (twilio.sms(url, PUBLIC, number, sid, "ayuda") != 200) {
                    throw new IllegalStateException("not taken: " + sid);
                  }
                  waits.add((System.nanoTime() - sent) / 1_000_000);
                }
              }));
    }
    for (Future<?> talk : talks) {
      talk.get();
    }
    people.shutdown();
    return new ArrayList<>(waits);
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long residentMegabytes(Process house) throws Exception {
    return Files.readAllLines(Path.of("/proc/" + house.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
