package org.cocrear.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.cocrear.FakeTwilio;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.cocrear.channels.Reception;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.programs.Passage;
import org.cocrear.programs.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every call that the house makes to Twilio fits Twilio's own OpenAPI files, as Prism reads them.
 */
@Tag("programs")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.trial=true",
      "cocrear.intake.gather=100ms",
      "cocrear.public-url=" + PrismTest.PUBLIC,
      "cocrear.admin.password=" + PrismTest.PASSWORD,
      "cocrear.twilio.account-sid=" + PrismTest.ACCOUNT,
      "cocrear.twilio.auth-token=" + FakeTwilio.TOKEN,
      "cocrear.twilio.sms-from=" + FakeTwilio.NUMBER,
      "cocrear.twilio.whatsapp-from=" + FakeTwilio.NUMBER
    })
class PrismTest {

  static final String PUBLIC = "https://cocrear.example";
  static final String PASSWORD = "a-password-for-tests";
  static final String ACCOUNT = "AC00000000000000000000000000000000";
  private static final String ANA = "+5493415551234";

  @TempDir static Path data;
  private static Program api;
  private static Program content;
  private static Passage passage;

  @LocalServerPort int port;

  @BeforeAll
  static void open() throws IOException {
    api = Program.prism("twilio_api_v2010.json");
    content = Program.prism("twilio_content_v1.json");
    passage = new Passage(path -> path.startsWith("/2010-04-01/") ? api.url() : content.url());
  }

  @AfterAll
  static void close() {
    passage.close();
    content.close();
    api.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
    registry.add("cocrear.twilio.api-url", passage::url);
    registry.add("cocrear.twilio.content-url", passage::url);
  }

  private static void everyCallIsAccepted() {
    for (Passage.Call call : passage.calls()) {
      assertThat(call.status()).as(call.toString()).isBetween(200, 299);
      assertThat(call.violations()).as(call.toString()).doesNotContain("\"request\"");
    }
  }

  private static long sent(String to) {
    return passage.calls().stream()
        .filter(call -> call.method().equals("POST") && call.path().endsWith("/Messages.json"))
        .filter(call -> call.body().contains("To=" + to.replace("+", "%2B").replace(":", "%3A")))
        .count();
  }

  private void says(FakeTwilio twilio, String from, String to, String sid, String text) {
    Map<String, String> form = FakeTwilio.message(from, to, sid, text);
    assertThat(twilio.post("http://localhost:" + port, PUBLIC, FakeTwilio.MESSAGES, form))
        .isEqualTo(200);
  }

  @Test
  void aWholeTalkBySmsAndByWhatsApp() throws Exception {
    try (FakeTwilio twilio = new FakeTwilio()) {
      for (String prefix : List.of("", "whatsapp:")) {
        String ana = prefix + ANA;
        int number = 0;
        for (String text :
            List.of(
                "hola",
                "propuesta que las actas se publiquen en lenguaje claro",
                "1",
                "1",
                "temas",
                "mis datos",
                "ayuda",
                "baja")) {
          long before = sent(ana);
          says(twilio, ana, prefix + FakeTwilio.NUMBER, "SM" + prefix.length() + number++, text);
          Town.await("an answer to " + text + " by " + prefix, () -> sent(ana) > before);
        }
      }
    }
    everyCallIsAccepted();
  }

  @Test
  void theListOfWhatCameMeanwhile() {
    TestStore store = TestStore.fresh();
    TwilioMarks marks = new TwilioMarks(store.operations());
    marks.move(ACCOUNT, Clock.systemUTC().instant().minusSeconds(3_600));
    var settings =
        new TwilioSettings(
            ACCOUNT, FakeTwilio.TOKEN, passage.url(), null, null, null, 30, List.of(), List.of());
    new TwilioBacklog(
            TwilioConfiguration.client(settings, new OkHttpClient()),
            marks,
            new TwilioArrivals(Clock.systemUTC()),
            new Reception("twilio", new RecordingInbox(), new SimpleMeterRegistry()),
            Clock.systemUTC())
        .catchUp();
    assertThat(passage.calls()).anyMatch(call -> call.path().contains("DateSent%3E="));
    everyCallIsAccepted();
    store.close();
  }
}
