package org.cocrear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole house with two bots and two numbers: each answers who wrote to it, in its language. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.intake.gather=1ms",
      "cocrear.messaging.poll=200ms",
      "cocrear.trial=true",
      "cocrear.admin.password=a-password-for-tests",
      "cocrear.public-url=" + SeveralAccountsTest.PUBLIC,
      "cocrear.telegram.mode=webhook",
      "cocrear.telegram.token=" + FakeTelegram.TOKEN,
      "cocrear.telegram.webhook-secret=" + FakeTelegram.SECRET,
      "cocrear.telegram.bots[0].name=norte",
      "cocrear.telegram.bots[0].token=" + FakeTelegram.OTHER,
      "cocrear.telegram.bots[0].webhook-secret=another-secret",
      "cocrear.telegram.bots[0].locale=pt",
      "cocrear.twilio.account-sid=AC00000000000000000000000000000000",
      "cocrear.twilio.auth-token=" + FakeTwilio.TOKEN,
      "cocrear.twilio.sms-from=" + FakeTwilio.NUMBER,
      "cocrear.twilio.numbers[0].number=" + SeveralAccountsTest.SECOND,
      "cocrear.twilio.numbers[0].locale=en"
    })
class SeveralAccountsTest {

  static final String PUBLIC = "https://cocrear.example";
  static final String SECOND = "+15005550009";
  private static final String CHAT = "7100000001";
  private static final String ANA = "+5493415990001";

  @TempDir static Path data;
  private static FakeTelegram telegram;
  private static FakeTwilio twilio;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
    registry.add("cocrear.telegram.api-url", telegram::url);
    registry.add("cocrear.twilio.api-url", twilio::url);
  }

  @BeforeAll
  static void open() throws IOException {
    telegram = new FakeTelegram();
    twilio = new FakeTwilio();
  }

  @AfterAll
  static void close() {
    telegram.close();
    twilio.close();
  }

  private static List<String> saidBy(String token) {
    return telegram.sentTo(CHAT).stream()
        .filter(call -> call.token().equals(token))
        .map(FakeTelegram.Call::text)
        .toList();
  }

  @Test
  void theBotThatHeardAnswersInItsLanguage() {
    String house = "http://localhost:" + port;
    String norte = house + "/webhooks/telegram/norte";
    byte[] start = FakeTelegram.text(1, CHAT, 1, "/start").toString().getBytes(UTF_8);
    assertThat(telegram.postAt(norte, FakeTelegram.SECRET, start)).isEqualTo(403);
    assertThat(telegram.postAt(norte, "another-secret", start)).isEqualTo(200);
    Town.await("two words of the second bot", () -> saidBy(FakeTelegram.OTHER).size() == 2);
    assertThat(saidBy(FakeTelegram.OTHER).getFirst()).startsWith("Olá!");
    assertThat(saidBy(FakeTelegram.TOKEN)).isEmpty();

    assertThat(telegram.post(house, FakeTelegram.SECRET, start)).isEqualTo(200);
    Town.await("two words of the first bot", () -> saidBy(FakeTelegram.TOKEN).size() == 2);
    assertThat(saidBy(FakeTelegram.TOKEN).getFirst()).startsWith("¡Hola!");
    assertThat(saidBy(FakeTelegram.OTHER)).hasSize(2);
    assertThat(telegram.calls("setWebhook"))
        .extracting(call -> call.token() + " " + call.arguments().path("url").asString())
        .contains(
            FakeTelegram.TOKEN + " " + PUBLIC + "/webhooks/telegram",
            FakeTelegram.OTHER + " " + PUBLIC + "/webhooks/telegram/norte");
  }

  @Test
  void theNumberThatHeardAnswersInItsLanguageAndEachHasItsLine() {
    assertThat(write(SECOND, "SM1")).isEqualTo(200);
    Town.await("the second number", () -> twilio.triedAt(ANA).size() == 2);
    assertThat(write(FakeTwilio.NUMBER, "SM2")).isEqualTo(200);
    Town.await("the first number", () -> twilio.triedAt(ANA).size() == 4);
    assertThat(twilio.triedAt(ANA))
        .extracting(sent -> sent.form().get("From"))
        .containsExactly(SECOND, SECOND, FakeTwilio.NUMBER, FakeTwilio.NUMBER);
    assertThat(twilio.sentTo(ANA).getFirst()).startsWith("Hello!");
    assertThat(twilio.sentTo(ANA).get(2)).startsWith("Hola! Soy");
    String health = new Town(port, "a-password-for-tests").get("/actuator/health").body();
    assertThat(health)
        .contains("\"telegram\":", "\"telegram norte\":")
        .contains("\"sms " + SECOND + "\":\"well", "\"sms " + FakeTwilio.NUMBER + "\":\"well");
  }

  private int write(String ours, String sid) {
    var form = FakeTwilio.message(ANA, ours, sid, "menu");
    return twilio.post("http://localhost:" + port, PUBLIC, FakeTwilio.MESSAGES, form);
  }
}
