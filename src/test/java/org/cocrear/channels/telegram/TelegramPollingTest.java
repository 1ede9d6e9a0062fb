package org.cocrear.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.Reception;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.messaging.Inbound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TelegramPollingTest {

  @RegisterExtension static final WireMockExtension TELEGRAM = TelegramFixture.server();
  private static final TestStore MONGO = TestStore.fresh();

  private TelegramFixture door;
  private TelegramPolling polling;

  @BeforeEach
  void start() {
    door = new TelegramFixture(TELEGRAM.baseUrl(), MONGO);
    polling = new TelegramPolling(door.api, door.updates, door.pulse);
    TELEGRAM.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true,\"result\":[]}")));
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private static String update(long id, String text) {
    return """
        {"update_id":%d,"message":{"message_id":%d,"date":1,"text":"%s",
         "chat":{"id":23,"type":"private"},"from":{"id":23,"is_bot":false,"first_name":"A"}}}
        """
        .formatted(id, id, text);
  }

  private static void offering(String offset, String updates) {
    TELEGRAM.stubFor(
        post(urlPathEqualTo("/bot42:secret/getUpdates"))
            .withRequestBody(matchingJsonPath("$[?(@.offset == " + offset + ")]"))
            .willReturn(okJson("{\"ok\":true,\"result\":[" + updates + "]}")));
  }

  @Test
  void theOffsetMovesOnlyBehindWhatIsStoredAndABadUpdateBlocksNothing() throws Exception {
    long big = 9_000_000_000L;
    String bad =
        "{\"update_id\":"
            + (big + 1)
            + ",\"message\":{\"message_id\":\"x\","
            + "\"chat\":{\"id\":1,\"type\":\"private\"}}}";
    offering("0", update(big, "uno") + "," + bad + "," + update(big + 2, "dos"));
    assertThat(polling.turn()).isNull();
    door.inbox.broken = 1;
    assertThat(polling.turn()).isEqualTo(Duration.ZERO);
    assertThat(door.inbox.messages).isEmpty();
    assertThat(door.pulse.wellAt()).isNotNull();
    assertThat(polling.turn()).isNull();
    assertThat(door.inbox.messages)
        .extracting(m -> m.providerId())
        .containsExactly("9000000000", "9000000002");
    assertThat(door.counted("unreadable")).isEqualTo(1);
    offering("9000000003", update(big + 3, "tres"));
    assertThat(polling.turn()).isNull();
    assertThat(door.inbox.messages).hasSize(3);
    TelegramFixture.fitsTheContract(TELEGRAM.findAll(anyRequestedFor(anyUrl())));
  }

  @Test
  void troubleIsShownAndWaitedOut() {
    TELEGRAM.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    polling.start();
    try {
      assertThat(polling.turn()).isEqualTo(Duration.ZERO);
      assertThat(door.pulse.trouble()).startsWith("500");
      TELEGRAM.stubFor(
          any(anyUrl())
              .willReturn(
                  aResponse()
                      .withStatus(429)
                      .withBody(
                          "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":3}}")));
      assertThat(polling.turn()).isEqualTo(Duration.ofSeconds(3));
    } finally {
      polling.stop();
    }
    assertThat(polling.isRunning()).isFalse();
  }

  @Test
  void evenAnErrorThatNoProgramShouldSurviveEndsNothing() {
    AtomicInteger heard = new AtomicInteger();
    var inbox =
        new RecordingInbox() {
          @Override
          public boolean accept(Inbound message) {
            if (heard.incrementAndGet() == 1) {
              throw new LinkageError("half a jar");
            }
            return super.accept(message);
          }
        };
    var updates =
        new TelegramUpdates(
            new TelegramArrivals("42", door.clock),
            new Reception("telegram", inbox, door.meters),
            door.store,
            new Courtesies(door.api, door.store, language -> "", later -> {}));
    offering("0", update(9, "uno"));
    polling = new TelegramPolling(door.api, updates, door.pulse, Duration.ofMillis(20));
    polling.start();
    try {
      Town.await("the same update again", () -> inbox.messages.size() == 1);
      Town.await("health", () -> door.pulse.trouble() == null);
      assertThat(heard).hasValueGreaterThan(1);
    } finally {
      polling.stop();
    }
  }

  @Test
  void silenceIsTroubleByItself() {
    TestClock clock = TestClock.at("2026-06-14T12:00:00Z");
    ChannelPulse pulse = new ChannelPulse("telegram", clock);
    TELEGRAM.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(15_000)));
    polling = new TelegramPolling(door.api, door.updates, pulse);
    polling.start();
    try {
      clock.pass(Duration.ofSeconds(119));
      assertThat(pulse.trouble()).isNull();
      clock.pass(Duration.ofSeconds(2));
      assertThat(pulse.trouble()).isEqualTo("silent since 2026-06-14T12:00:00Z");
    } finally {
      polling.stop();
    }
  }
}
