package org.cocrear.channels.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.cocrear.Shared;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.MediaSource.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TwilioMediaTest {

  private static final Address ANA = new Address(Channel.WHATSAPP, "+1", "+5493415551234");
  private static final String FILE = "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";

  @RegisterExtension
  static final WireMockExtension TWILIO =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @RegisterExtension
  static final WireMockExtension STORE =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private TwilioMedia media() {
    var http =
        new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(2))
            .followRedirects(false)
            .build();
    return new TwilioMedia(
        TwilioFixture.settings(TWILIO.baseUrl(), STORE.baseUrl() + "/store/"), http);
  }

  private Fetched fetch(String reference) {
    return media().fetch(ANA, reference, 10);
  }

  @Test
  void twiliosOwnStoreIsFollowedAndNeverShownOurKey() {
    TWILIO.stubFor(
        get(urlEqualTo(FILE))
            .withBasicAuth("AC1", "token")
            .willReturn(temporaryRedirect(STORE.baseUrl() + "/store/x?Signature=y")));
    STORE.stubFor(get(urlEqualTo("/store/x?Signature=y")).willReturn(ok("OggS")));
    assertThat(fetch("https://api.twilio.com" + FILE))
        .isInstanceOfSatisfying(
            Fetched.Got.class, got -> assertThat(got.bytes()).asString().isEqualTo("OggS"));
    STORE.verify(getRequestedFor(anyUrl()).withoutHeader("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/outside/x",
        "/store/../outside",
        "http://169.254.169.254/latest/meta-data/",
        "https://mms.twiliocdn.com.evil.example/x",
        "file:///etc/passwd",
        "//evil.example/store/x",
        ""
      })
  void noRedirectLeadsElsewhere(String location) {
    String to = location.startsWith("/") && !location.startsWith("//") ? STORE.baseUrl() : "";
    TWILIO.stubFor(get(urlEqualTo(FILE)).willReturn(temporaryRedirect(to + location)));
    assertThat(fetch("https://api.twilio.com" + FILE)).isInstanceOf(Fetched.Refused.class);
    STORE.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
        "https://api.twilio.com@evil.example/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
        "https://user@api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
        "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json",
        "https://api.twilio.com:8443/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
        "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/../../../Keys",
        "http://localhost/",
        "nonsense",
        ""
      })
  void nothingIsAskedOutsideTheFilesOfTheApi(String reference) {
    assertThat(fetch(reference)).isInstanceOf(Fetched.Refused.class);
    TWILIO.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void theVectorsOfStrangeHostsFetchNothing() throws Exception {
    for (JsonNode vector : Shared.json("vectors/twilio_webhooks.json").path("cases")) {
      String url = vector.path("form").path("MediaUrl0").asString("");
      if (!url.isEmpty()) {
        assertThat(fetch(url)).as(url).isInstanceOf(Fetched.Refused.class);
      }
    }
    TWILIO.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void aLoopAndAnOversizedFileAreRefused() {
    TWILIO.stubFor(get(urlEqualTo(FILE)).willReturn(temporaryRedirect(TWILIO.baseUrl() + FILE)));
    assertThat(fetch("https://api.twilio.com" + FILE)).isInstanceOf(Fetched.Refused.class);
    TWILIO.stubFor(get(urlEqualTo(FILE)).willReturn(ok("12345678901")));
    assertThat(fetch("https://api.twilio.com" + FILE)).isInstanceOf(Fetched.Refused.class);
    TWILIO.stubFor(
        get(urlEqualTo(FILE))
            .willReturn(ok("12345678901").withHeader("Transfer-Encoding", "chunked")));
    assertThat(fetch("https://api.twilio.com" + FILE)).isInstanceOf(Fetched.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"404, Refused", "410, Refused", "401, TryLater", "429, TryLater", "503, TryLater"})
  void anErrorSaysWhetherToComeAgain(int status, String result) {
    TWILIO.stubFor(
        get(urlEqualTo(FILE)).willReturn(aResponse().withStatus(status).withBody("Not found")));
    assertThat(fetch("https://api.twilio.com" + FILE).getClass().getSimpleName()).isEqualTo(result);
  }

  @Test
  void aSlowAnswerIsCutOffAndTriedLater() {
    TWILIO.stubFor(get(urlEqualTo(FILE)).willReturn(ok("OggS").withFixedDelay(4_000)));
    assertThat(fetch("https://api.twilio.com" + FILE)).isInstanceOf(Fetched.TryLater.class);
  }
}
