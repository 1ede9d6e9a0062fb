package org.cocrear.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import okhttp3.OkHttpClient;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.MediaSource.Fetched;
import org.cocrear.messaging.OurAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramMediaTest {

  private static final Address ANA = new Address(Channel.TELEGRAM, "42", "23");
  @RegisterExtension static final WireMockExtension TELEGRAM = TelegramFixture.server();

  private final TelegramFixture door = new TelegramFixture(TELEGRAM.baseUrl(), TestStore.fresh());

  private Fetched fetch() {
    var http = new OkHttpClient.Builder().followRedirects(false).build();
    return new TelegramMedia(door.api, http, TELEGRAM.baseUrl(), "42:secret", "42")
        .fetch(ANA, "file-id", 10);
  }

  private static void file(String more) {
    TELEGRAM.stubFor(
        post(urlEqualTo("/bot42:secret/getFile"))
            .willReturn(
                okJson(
                    "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_unique_id\":\"u\""
                        + more
                        + "}}")));
  }

  @Test
  void aFileIsHadByItsId() throws Exception {
    file(",\"file_path\":\"voice/file_1.oga\",\"file_size\":4");
    TELEGRAM.stubFor(get(urlEqualTo("/file/bot42:secret/voice/file_1.oga")).willReturn(ok("OggS")));
    assertThat(fetch())
        .isInstanceOfSatisfying(
            Fetched.Got.class, got -> assertThat(got.bytes()).asString().isEqualTo("OggS"));
    TELEGRAM.verify(
        postRequestedFor(urlEqualTo("/bot42:secret/getFile"))
            .withRequestBody(equalToJson("{\"file_id\":\"file-id\"}")));
    TelegramFixture.fitsTheContract(
        TELEGRAM.findAll(postRequestedFor(urlEqualTo("/bot42:secret/getFile"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../bot42:other/getMe", "http://evil.example/x", "/etc/passwd?x", "a b", ""})
  void aStrangePathIsNotAsked(String path) {
    file(",\"file_path\":\"" + path + "\"");
    assertThat(fetch()).isInstanceOf(Fetched.TryLater.class);
    TELEGRAM.verify(0, getRequestedFor(anyUrl()));
  }

  @Test
  void aRedirectIsNotFollowed() {
    file(",\"file_path\":\"voice/1.oga\"");
    TELEGRAM.stubFor(
        get(urlEqualTo("/file/bot42:secret/voice/1.oga"))
            .willReturn(temporaryRedirect(TELEGRAM.baseUrl() + "/elsewhere")));
    assertThat(fetch()).isInstanceOf(Fetched.Refused.class);
    TELEGRAM.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: file is too big, Refused",
    "400, Bad Request: wrong file_id, Refused",
    "401, Unauthorized, TryLater",
    "429, Too Many Requests, TryLater",
    "500, x, TryLater"
  })
  void arefusalSaysWhetherToComeAgain(int code, String description, String result) {
    TELEGRAM.stubFor(
        post(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(code)
                    .withBody(
                        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}"
                            .formatted(code, description))));
    assertThat(fetch().getClass().getSimpleName()).isEqualTo(result);
  }

  @Test
  void aLargeFileIsNotEvenAskedFor() {
    file(",\"file_path\":\"voice/1.oga\",\"file_size\":11");
    assertThat(fetch()).isInstanceOf(Fetched.Refused.class);
    TELEGRAM.verify(0, getRequestedFor(anyUrl()));
  }

  @Test
  void theBotLearnsItsName() {
    TELEGRAM.stubFor(
        post(urlEqualTo("/bot42:secret/getMe"))
            .willReturn(
                okJson(
                    "{\"ok\":true,\"result\":{\"id\":42,\"is_bot\":true,\"first_name\":\"C\","
                        + "\"username\":\"CocrearBot\"}}")));
    var handle = new TelegramHandle(door.api, "42", "en", TestClock.at("2026-06-01T12:00:00Z"));
    handle.ask();
    assertThat(handle.accounts())
        .containsExactly(new OurAccount(Channel.TELEGRAM, "42", "CocrearBot", "en"));
  }
}
