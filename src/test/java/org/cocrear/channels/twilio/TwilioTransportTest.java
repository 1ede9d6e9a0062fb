package org.cocrear.channels.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.twilio.TwilioTransport.Style;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioTransportTest {

  @RegisterExtension
  static final WireMockExtension TWILIO =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final Address ANA = new Address(Channel.SMS, "+15005550006", "+5493415551234");
  private static final String PATH = "/base/2010-04-01/Accounts/AC1/Messages.json";

  private final ChannelPulse pulse = new ChannelPulse("twilio", Clock.systemUTC());

  private TwilioTransport transport(Channel channel, @Nullable String smsFrom) {
    return transport(channel, smsFrom, Duration.ofSeconds(20));
  }

  private TwilioTransport transport(Channel channel, @Nullable String smsFrom, Duration patience) {
    var settings =
        new TwilioSettings(
            "AC1",
            "token",
            TWILIO.baseUrl() + "/base/",
            smsFrom,
            "whatsapp:+14155238886",
            "MG1",
            30,
            List.of(),
            List.of());
    var http = new OkHttpClient.Builder().callTimeout(patience).build();
    var client = TwilioConfiguration.client(settings, http);
    return new TwilioTransport(
        channel, settings, client, "https://x.example/s", to -> pulse, Style.PLAIN);
  }

  private static void answer(ResponseDefinitionBuilder response) {
    TWILIO.stubFor(any(anyUrl()).willReturn(response));
  }

  private static Outgoing reply(String text) {
    var options = List.of(new Option("si", "Sí"), new Option("no", "No"));
    return new Outgoing(
        "m/0", new AddressId("x"), text, options, null, Outgoing.Priority.REPLY, null);
  }

  @Test
  void sendsNumberedLinesFromTheNumberThatWasWrittenTo() {
    answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM9\"}"));
    assertThat(transport(Channel.SMS, null).send(ANA, reply("¿Seguimos?")))
        .isEqualTo(new SendResult.Accepted("SM9"));
    TWILIO.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withBasicAuth(new BasicCredentials("AC1", "token"))
            .withFormParam("To", equalTo("+5493415551234"))
            .withFormParam("From", equalTo("+15005550006"))
            .withFormParam("StatusCallback", equalTo("https://x.example/s"))
            .withFormParam("Body", equalTo("¿Seguimos?\n\n1 Sí\n2 No")));
    assertThat(pulse.wellAt()).isNotNull();
  }

  @Test
  void whatsappIsMarkedAndAStrangerIsWrittenToFromTheSetNumberOrThePool() {
    answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM9\"}"));
    Address chat = new Address(Channel.WHATSAPP, "MG1", "AR.1349");
    transport(Channel.WHATSAPP, null).send(chat, reply("hola"));
    TWILIO.verify(
        postRequestedFor(anyUrl())
            .withFormParam("To", equalTo("whatsapp:AR.1349"))
            .withFormParam("From", equalTo("whatsapp:+14155238886")));
    transport(Channel.SMS, null).send(new Address(Channel.SMS, "MG1", "+549341"), reply("hola"));
    TWILIO.verify(postRequestedFor(anyUrl()).withFormParam("MessagingServiceSid", equalTo("MG1")));
  }

  @Test
  void servesItsWholePoolButNeverTheSimulator() {
    var sms = transport(Channel.SMS, "+1500");
    assertThat(sms.serves(ANA)).isTrue();
    assertThat(sms.serves(new Address(Channel.SMS, "simulator", "ana"))).isFalse();
    assertThat(sms.serves(new Address(Channel.WHATSAPP, "+1500", "ana"))).isFalse();
  }

  @Test
  void longTextsGoInPieces() {
    answer(aResponse().withStatus(201).withBody("{\"sid\":\"SM9\"}"));
    transport(Channel.SMS, null).send(ANA, reply("palabra ".repeat(300)));
    TWILIO.verify(exactly(2), postRequestedFor(anyUrl()));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            aResponse()
                .withStatus(429)
                .withHeader("Retry-After", "7")
                .withBody("{\"code\":20429,\"message\":\"Too Many\"}"),
            new SendResult.TryLater(Duration.ofSeconds(7), "20429 Too Many", Scope.ACCOUNT)),
        Arguments.of(
            aResponse().withStatus(503).withBody("<html>"),
            new SendResult.TryLater(null, "HTTP 503", Scope.PROVIDER)),
        Arguments.of(
            aResponse()
                .withStatus(400)
                .withBody("{\"code\":21610,\"message\":\"unsubscribed +5493415551234\"}"),
            new SendResult.Refused("21610 unsubscribed …", true)),
        Arguments.of(
            aResponse().withStatus(400).withBody("{\"code\":63016,\"message\":\"outside\"}"),
            new SendResult.Refused("63016 outside", Remedy.MEND_TEMPLATE)),
        Arguments.of(
            aResponse().withStatus(401).withBody(""),
            new SendResult.TryLater(Duration.ofMinutes(1), "HTTP 401", Scope.ACCOUNT)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void saysWhetherToTryAgain(ResponseDefinitionBuilder response, SendResult expected) {
    answer(response);
    assertThat(transport(Channel.SMS, null).send(ANA, reply("hola"))).isEqualTo(expected);
    TWILIO.verify(exactly(1), postRequestedFor(anyUrl()));
  }

  @Test
  void aBrokenOrSlowLineIsTriedLater() {
    var impatient = transport(Channel.SMS, null, Duration.ofMillis(700));
    for (var response :
        List.of(
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFixedDelay(1_500),
            aResponse().withChunkedDribbleDelay(5, 5_000).withBody("{\"sid\":\"SM9\"}"))) {
      answer(response);
      assertThat(impatient.send(ANA, reply("hola"))).isInstanceOf(SendResult.TryLater.class);
    }
    assertThat(pulse.trouble()).isNotNull();
  }
}
