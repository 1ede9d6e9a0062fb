package org.cocrear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is really killed in the middle of 500 messages of 50 people, and started again. */
class KillTest {

  private static final int PEOPLE = 50;
  private static final int PROPOSALS = 5;
  private static final String PASSWORD = "a-password-for-tests";
  private static final String PUBLIC = "https://cocrear.example";
  private static final Pattern CODE = Pattern.compile("ROS-[A-Z0-9]{4,5}");

  @TempDir Path data;

  @Test
  void everyMessageIsTakenOnceAndAnsweredInOrder() throws Exception {
    try (FakeTwilio twilio = new FakeTwilio()) {
      int port = HouseProcess.freePort();
      AtomicInteger acknowledged = new AtomicInteger();
      Process house = HouseProcess.start(port, data, PASSWORD, PUBLIC, twilio);
      ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
      List<Future<?>> talks = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) {
        String number = number(person);
        talks.add(people.submit(() -> talk(twilio, port, number, acknowledged)));
      }
      Town.await("half of the messages", () -> acknowledged.get() >= PEOPLE * PROPOSALS);
      house.destroyForcibly().waitFor();
      Process again = HouseProcess.start(port, data, PASSWORD, PUBLIC, twilio);
      try {
        for (Future<?> talk : talks) {
          talk.get();
        }
        int expected = PEOPLE * (1 + 2 * PROPOSALS);
        awaitAnswers(twilio, expected);
        check(twilio, new Town(port, PASSWORD));
      } finally {
        again.destroyForcibly().waitFor();
        people.shutdownNow();
      }
    }
  }

  /** Says its messages one after the other; what is not acknowledged is delivered again. */
  private static void talk(FakeTwilio twilio, int port, String number, AtomicInteger acknowledged) {
    for (int i = 0; i < PROPOSALS; i++) {
      deliver(twilio, port, number, i * 2, "propuesta " + text(number, i), acknowledged);
      deliver(twilio, port, number, i * 2 + 1, "1", acknowledged);
    }
  }

  private static void deliver(
      FakeTwilio twilio, int port, String number, int n, String text, AtomicInteger acknowledged) {
    String sid = "SM" + number.substring(1) + "x" + n;
    Town.await(
        "acknowledgement of " + sid,
        () -> twilio.sms("http://127.0.0.1:" + port, PUBLIC, number, sid, text) == 200);
    acknowledged.incrementAndGet();
  }

  private static void awaitAnswers(FakeTwilio twilio, int expected) {
    try {
      Town.await("all answers", () -> twilio.sent() >= expected && complete(twilio));
    } catch (AssertionError late) {
      throw new AssertionError(
          twilio.sent() + " of " + expected + "; the first: " + twilio.sentTo(number(0)), late);
    }
  }

  private static boolean complete(FakeTwilio twilio) {
    for (int person = 0; person < PEOPLE; person++) {
      if (withoutRepeats(twilio.sentTo(number(person))).size() < 1 + 2 * PROPOSALS) {
        return false;
      }
    }
    return true;
  }

  private static void check(FakeTwilio twilio, Town town) {
    Map<String, String> filed = filed(town);
    assertThat(filed).hasSize(PEOPLE * PROPOSALS);
    assertThat(filed.values()).doesNotHaveDuplicates();
    int repeated = 0;
    for (int person = 0; person < PEOPLE; person++) {
      List<String> all = twilio.sentTo(number(person));
      List<String> answers = withoutRepeats(all);
      repeated += all.size() - answers.size();
      assertThat(answers).as(number(person)).hasSize(1 + 2 * PROPOSALS);
      for (int i = 0; i < PROPOSALS; i++) {
        assertThat(answers.get(1 + 2 * i)).contains("1 Enviar");
        assertThat(filed.get(code(answers.get(2 + 2 * i)))).isEqualTo(text(number(person), i));
      }
    }
    System.out.println("sends repeated because they were in flight at the kill: " + repeated);
    assertThat(repeated).as("at most one in flight a person").isLessThanOrEqualTo(PEOPLE);
  }

  private static String code(String receipt) {
    Matcher matcher = CODE.matcher(receipt);
    assertThat(matcher.find()).as("a code in «%s»", receipt).isTrue();
    return matcher.group();
  }

  private static Map<String, String> filed(Town town) {
    Map<String, String> texts = new TreeMap<>();
    for (int page = 0; page * 200 < PEOPLE * PROPOSALS; page++) {
      JsonNode list =
          town.staff("GET", "/api/v1/submissions?kind=proposal&size=200&page=" + page, null).json();
      assertThat(list.get("total").asInt()).isEqualTo(PEOPLE * PROPOSALS);
      list.get("items")
          .forEach(item -> texts.put(item.get("code").asString(), item.get("text").asString()));
    }
    return texts;
  }

  private static List<String> withoutRepeats(List<String> sent) {
    List<String> once = new ArrayList<>();
    for (String text : sent) {
      if (once.isEmpty() || !once.getLast().equals(text)) {
        once.add(text);
      }
    }
    return once;
  }

  private static String number(int person) {
    return "+54341555" + (1000 + person);
  }

  private static String text(String number, int i) {
    return "Plantar árboles y separar residuos en la plaza " + i + " de " + number.substring(9);
  }
}
