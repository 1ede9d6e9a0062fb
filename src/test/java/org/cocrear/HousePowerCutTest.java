package org.cocrear;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.lanes.PowerCut;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The power is cut after every single write of a whole talk, on the whole house: however it comes,
 * the end is that of a calm day.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.trial=true",
      "cocrear.intake.gather=0s",
      "cocrear.messaging.poll=40ms",
      "cocrear.public-url=" + HousePowerCutTest.PUBLIC,
      "cocrear.twilio.account-sid=AC00000000000000000000000000000000",
      "cocrear.twilio.auth-token=" + FakeTwilio.TOKEN,
      "cocrear.twilio.sms-from=" + FakeTwilio.NUMBER,
      "cocrear.twilio.rate=1000"
    })
class HousePowerCutTest {

  static final String PUBLIC = "https://cocrear.example";

  private static final List<String> TALK =
      List.of("propuesta", "Falta sombra y agua en la plaza del barrio", "1", "1", "1", "baja");
  private static final PowerCut CUT = new PowerCut();
  private static final FakeTwilio TWILIO = twilio();

  @TempDir static Path data;
  @LocalServerPort int port;
  @Autowired Inbox inbox;
  @Autowired Addresses addresses;
  @Autowired Participants participants;
  @Autowired Submissions submissions;
  @Autowired MongoOperations mongo;

  @Autowired
  @Qualifier("crew")
  SmartLifecycle crew;

  @TestConfiguration
  static class PowerLine {
    @Bean
    static BeanPostProcessor powerLine() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof MongoClient client ? CUT.wrap(client) : bean;
        }
      };
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
    registry.add("cocrear.twilio.api-url", TWILIO::url);
  }

  @AfterAll
  static void close() {
    TWILIO.close();
  }

  @Test
  void everyCutEndsLikeACalmDay() {
    CUT.restore();
    Day calm = day("+543415550000", 0);
    int writes = CUT.writes();
    assertThat(writes).isGreaterThan(30);
    assertThat(calm.said()).hasSizeGreaterThan(TALK.size());
    int repeated = 0;
    for (int write = 1; write <= writes; write++) {
      CUT.cutAt(write, true);
      Day cut = day("+5434155%05d".formatted(50_000 + write), calm.said().size());
      repeated += cut.repeated();
      assertThat(cut.withoutRepeats()).as("cut after write %d", write).isEqualTo(calm);
    }
    System.out.println(
        "cuts after each of " + writes + " writes; sends repeated in flight: " + repeated);
    assertThat(repeated).isLessThanOrEqualTo(writes);
  }

  /** What a day left behind: messages out, what was filed, and what the lane remembers. */
  record Day(List<String> said, List<String> filed, String session, boolean stopped, int repeated) {
    Day withoutRepeats() {
      return new Day(said, filed, session, stopped, 0);
    }
  }

  private Day day(String number, int messages) {
    for (int i = 0; i < TALK.size(); i++) {
      deliver(number, i);
      awaitSettled(number, i);
    }
    Town.await("all messages out", () -> messages <= once(number).size());
    backOn();
    Participant who = participants.who(addresses.id(address(number))).orElseThrow();
    List<String> filed = submissions.of(who.id()).stream().map(HousePowerCutTest::mask).toList();
    List<String> said = once(number).stream().map(HousePowerCutTest::mask).toList();
    int repeated = TWILIO.sentTo(number).size() - said.size();
    return new Day(said, filed, session(number), who.stopped(), repeated);
  }

  private void deliver(String number, int message) {
    String sid = sid(number, message);
    Town.await(
        "acknowledgement of " + sid,
        () -> {
          int status =
              TWILIO.sms("http://127.0.0.1:" + port, PUBLIC, number, sid, TALK.get(message));
          backOn();
          return status == 200;
        });
  }

  private void awaitSettled(String number, int message) {
    Town.await(
        "an answered message",
        () -> {
          backOn();
          return isSettled(number, message);
        });
  }

  private boolean isSettled(String number, int message) {
    try {
      return inbox.settled(address(number), sid(number, message));
    } catch (PowerCut.Off cut) {
      return false;
    }
  }

  /** Power again, and the house started anew. */
  private void backOn() {
    if (CUT.isOff()) {
      crew.stop();
      CUT.restore();
      crew.start();
    }
  }

  private List<String> once(String number) {
    List<String> once = new ArrayList<>();
    for (String text : TWILIO.sentTo(number)) {
      if (once.isEmpty() || !once.getLast().equals(text)) {
        once.add(text);
      }
    }
    return once;
  }

  private String session(String number) {
    Document lane = mongo.findById(addresses.id(address(number)).value(), Document.class, "lanes");
    return mask(String.valueOf(Objects.requireNonNull(lane).get("session")));
  }

  private static String mask(String text) {
    return text.replaceAll("ROS-[A-Z0-9]{4,6}", "CODE")
        .replaceAll("\"20\\d\\d-[^\"]{6,26}Z\"", "\"THEN\"");
  }

  private static String mask(Submission filed) {
    return filed.kind() + " " + filed.status() + " " + filed.text() + " " + filed.fields();
  }

  private static Address address(String number) {
    return new Address(Channel.SMS, FakeTwilio.NUMBER, "+549" + number.substring(3));
  }

  private static String sid(String number, int message) {
    return "SM" + number.substring(1) + "x" + message;
  }

  private static FakeTwilio twilio() {
    try {
      return new FakeTwilio();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
