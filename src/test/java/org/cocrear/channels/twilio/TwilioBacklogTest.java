package org.cocrear.channels.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.cocrear.channels.Arrival;
import org.cocrear.channels.Reception;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioBacklogTest {

  private static final String LIST = "/2010-04-01/Accounts/AC1/Messages.json";

  @RegisterExtension
  static final WireMockExtension TWILIO =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final TestClock clock = TestClock.at("2026-06-14T12:00:00Z");
  private final RecordingInbox inbox = new RecordingInbox();
  private final TwilioMarks marks = new TwilioMarks(TestStore.fresh().operations());
  private TwilioBacklog backlog;

  @BeforeEach
  void start() {
    var settings = TwilioFixture.settings(TWILIO.baseUrl());
    backlog =
        new TwilioBacklog(
            TwilioConfiguration.client(settings, new OkHttpClient()),
            marks,
            new TwilioArrivals(clock),
            new Reception("twilio", inbox, new SimpleMeterRegistry()),
            clock);
  }

  private static String message(String sid, String direction, String body, String more) {
    return """
    {"sid":"%s","direction":"%s","from":"whatsapp:+5493415551234","to":"whatsapp:+14155238886",
     "body":"%s","num_media":"0","date_sent":"Sun, 14 Jun 2026 10:30:00 +0000","messaging_service_sid":null%s}\
    """
        .formatted(sid, direction, body, more);
  }

  private static void page(String token, String next, String... messages) {
    String body =
        "{\"messages\":[" + String.join(",", messages) + "],\"next_page_uri\":" + next + "}";
    var request = get(urlPathEqualTo(LIST));
    TWILIO.stubFor(
        (token.isEmpty() ? request : request.withQueryParam("PageToken", equalTo(token)))
            .atPriority(token.isEmpty() ? 5 : 1)
            .willReturn(okJson(body)));
  }

  @Test
  void whatCameMeanwhileIsTakenOnceOldestFirst() {
    assertThat(backlog.catchUp()).as("the first start has no past").isZero();
    TWILIO.verify(0, getRequestedFor(urlPathEqualTo(LIST)));
    clock.pass(Duration.ofHours(2));
    String voice =
        ",\"subresource_uris\":{\"media\":\"/2010-04-01/Accounts/AC1/Messages/SM2/Media.json\"}";
    page(
        "",
        "\"" + LIST + "?PageSize=200&PageToken=PA1\"",
        message("SM4", "inbound", "tres", ""),
        message("SM3", "outbound-api", "nuestro", ""),
        message("SM2", "inbound", "", voice).replace("\"num_media\":\"0\"", "\"num_media\":\"1\""));
    page("PA1", "null", message("", "inbound", "sin id", ""), message("SM1", "inbound", "uno", ""));
    TWILIO.stubFor(
        get(urlPathEqualTo("/2010-04-01/Accounts/AC1/Messages/SM2/Media.json"))
            .willReturn(
                okJson(
                    "{\"media_list\":[{\"sid\":\"ME1\",\"content_type\":\"audio/ogg\",\"uri\":"
                        + "\"/2010-04-01/Accounts/AC1/Messages/SM2/Media/ME1.json\"}]}")));
    assertThat(backlog.catchUp()).isEqualTo(3);
    assertThat(inbox.messages).extracting(Inbound::providerId).containsExactly("SM1", "SM2", "SM4");
    assertThat(inbox.messages.get(1).content())
        .isEqualTo(
            new Content.Media(
                MediaKind.VOICE,
                "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/SM2/Media/ME1",
                "audio/ogg",
                null));
    assertThat(inbox.messages.getFirst().sentAt()).isEqualTo("2026-06-14T10:30:00Z");
    assertThat(backlog.catchUp()).as("the same again").isZero();
    TWILIO.verify(
        getRequestedFor(urlPathEqualTo(LIST))
            .withQueryParam("DateSent>", equalTo("2026-06-14T11:55:00Z")));
  }

  @Test
  void anOutageOfTheListIsMadeUpForAndALinkElsewhereIsNotFollowed() {
    backlog.catchUp();
    clock.pass(Duration.ofHours(1));
    TWILIO.stubFor(get(urlPathEqualTo(LIST)).willReturn(aResponse().withStatus(503)));
    assertThat(backlog.catchUp()).isZero();
    page("", "\"/2010-04-01/Accounts/AC2/Messages.json\"", message("SM1", "inbound", "uno", ""));
    assertThat(backlog.catchUp()).isZero();
    page("", "null", message("SM1", "inbound", "uno", ""));
    assertThat(backlog.catchUp()).isEqualTo(1);
  }

  @Test
  void whatAStoreCouldNotTakeIsListedAgain() {
    backlog.catchUp();
    clock.pass(Duration.ofHours(1));
    page("", "null", message("SM2", "inbound", "dos", ""), message("SM1", "inbound", "uno", ""));
    inbox.broken = 1;
    assertThat(backlog.catchUp()).isZero();
    assertThat(marks.upTo("AC1")).hasValue(Instant.parse("2026-06-14T12:00:00Z"));
    assertThat(backlog.catchUp()).isEqualTo(2);
    assertThat(inbox.messages).extracting(Inbound::providerId).containsExactly("SM1", "SM2");
    assertThat(marks.upTo("AC1")).hasValue(Instant.parse("2026-06-14T13:00:00Z"));
  }

  @Test
  void atStartItListsSinceTheLastTimeAndWhatTheDoorTookIsNotTakenAgain() {
    marks.move("AC1", Instant.parse("2026-06-14T09:00:00Z"));
    inbox.accept(
        ((Arrival.Messages)
                new TwilioArrivals(clock)
                    .read(
                        Form.parse(
                            ("MessageSid=SM1&Body=uno&From=whatsapp%3A%2B5493415551234"
                                    + "&To=whatsapp%3A%2B14155238886")
                                .getBytes(UTF_8))))
            .messages()
            .getFirst());
    page("", "null", message("SM2", "inbound", "dos", ""), message("SM1", "inbound", "uno", ""));
    backlog.start();
    try {
      Town.await("the mark", () -> marks.upTo("AC1").orElseThrow().equals(clock.instant()));
    } finally {
      backlog.stop();
    }
    assertThat(inbox.messages).extracting(Inbound::providerId).containsExactly("SM1", "SM2");
    TWILIO.verify(
        getRequestedFor(urlPathEqualTo(LIST))
            .withQueryParam("DateSent>", equalTo("2026-06-14T08:55:00Z")));
  }
}
