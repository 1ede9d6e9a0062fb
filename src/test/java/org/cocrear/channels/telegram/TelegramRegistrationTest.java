package org.cocrear.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch over our webhook: what is wrong stands in one line. */
class TelegramRegistrationTest {

  @RegisterExtension static final WireMockExtension TELEGRAM = TelegramFixture.server();
  private static final TestStore MONGO = TestStore.fresh();
  private static final String DOOR = "https://x.example/webhooks/telegram";
  private static final String SET = "/bot42:secret/setWebhook";

  private final TestClock clock = TestClock.at("2026-06-14T12:00:00Z");
  private TelegramFixture door;
  private TelegramRegistration registration;

  @BeforeEach
  void start() {
    door = new TelegramFixture(TELEGRAM.baseUrl(), MONGO);
    registration = new TelegramRegistration(door.api, DOOR, "s", door.pulse, clock);
    TELEGRAM.stubFor(post(SET).willReturn(okJson("{\"ok\":true,\"result\":true}")));
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private static void info(String fields) {
    String info = "{'ok':true,'result':{'has_custom_certificate':false," + fields + "}}";
    TELEGRAM.stubFor(
        post("/bot42:secret/getWebhookInfo").willReturn(okJson(info.replace('\'', '"'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'pending_update_count':0 |",
        "'pending_update_count':100 |",
        "'pending_update_count':101 | 101 updates wait at Telegram to be taken",
        "'pending_update_count':3,'last_error_date':1781438100,'last_error_message':'403 Forbidden'"
            + " | Telegram does not get through to https://x.example/webhooks/telegram:"
            + " 403 Forbidden, 3 wait",
        "'pending_update_count':0,'last_error_date':1781437000,'last_error_message':'long ago' |",
      })
  void whatIsWrongStandsInOneLine(String fields, String line) {
    info("'url':'" + DOOR + "'," + fields);
    registration.look(DOOR);
    assertThat(door.pulse.trouble()).isEqualTo(line);
    TELEGRAM.verify(0, postRequestedFor(urlEqualTo(SET)));
  }

  @Test
  void troubleThatIsOverIsTakenBack() {
    info("'url':'" + DOOR + "','pending_update_count':500");
    registration.look(DOOR);
    assertThat(door.pulse.trouble()).isNotNull();
    info("'url':'" + DOOR + "','pending_update_count':0");
    registration.look(DOOR);
    assertThat(door.pulse.trouble()).isNull();
  }

  @Test
  void aWebhookThatSomebodyTookAwayIsSetAgainAndSaidWhereThatFails() {
    info("'url':'','pending_update_count':0");
    registration.look(DOOR);
    TELEGRAM.verify(1, postRequestedFor(urlEqualTo(SET)));
    assertThat(door.pulse.trouble()).isNull();
    TELEGRAM.stubFor(
        post(SET)
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody("{\"ok\":false,\"error_code\":400,\"description\":\"bad port\"}")));
    registration.look(DOOR);
    assertThat(door.pulse.trouble()).isEqualTo("setWebhook: 400 bad port");
  }

  @Test
  void itRegistersAndLooksAtStart() {
    info("'url':'" + DOOR + "','pending_update_count':101");
    registration.start();
    try {
      Town.await("its look", () -> door.pulse.trouble() != null);
      assertThat(door.pulse.trouble()).startsWith("101 updates wait");
      TELEGRAM.verify(1, postRequestedFor(urlEqualTo(SET)));
      TelegramFixture.fitsTheContract(TELEGRAM.findAll(anyRequestedFor(anyUrl())));
    } finally {
      registration.stop();
    }
    new TelegramRegistration(door.api, null, "s", door.pulse, clock).start();
    Town.await("a word", () -> String.valueOf(door.pulse.trouble()).contains("public-url"));
  }
}
