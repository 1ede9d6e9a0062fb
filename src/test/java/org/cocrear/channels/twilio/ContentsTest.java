package org.cocrear.channels.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.twilio.Interactive.Shape;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Leafing;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.OptionPages;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Template;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.Trip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WhatsApp's buttons, lists and templates as Twilio gets them. */
class ContentsTest {

  @RegisterExtension
  static final WireMockExtension TWILIO =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";
  private static final Address ANA =
      new Address(Channel.WHATSAPP, "+14155238886", "+5493415551234");

  private final ChannelPulse pulse = new ChannelPulse("whatsapp-buttons", Clock.systemUTC());
  private Contents contents;
  private TwilioTransport transport;

  @BeforeEach
  void connect() {
    var settings =
        new TwilioSettings(
            "AC1", "t", TWILIO.baseUrl(), null, "+14155238886", null, 30, List.of(), List.of());
    var http = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(3)).build();
    var client = TwilioConfiguration.client(settings, http);
    contents = new Contents(client, pulse);
    var twilio = new ChannelPulse("twilio", Clock.systemUTC());
    transport =
        new TwilioTransport(
            Channel.WHATSAPP,
            settings,
            client,
            null,
            to -> twilio,
            new TwilioTransport.Style(contents, false, Duration.ZERO));
    TWILIO.stubFor(post(MESSAGES).willReturn(created("SM9")));
    TWILIO.stubFor(post("/v1/Content").willReturn(created("HXnew")));
    TWILIO.stubFor(
        get(urlPathEqualTo("/v1/Content"))
            .willReturn(
                okJson(
                    "{\"contents\":[{\"friendly_name\":\"cocrear_2_reply_2\",\"sid\":\"HXold\"}],"
                        + "\"meta\":{\"next_page_url\":null}}")));
  }

  private static ResponseDefinitionBuilder created(String sid) {
    return aResponse().withStatus(201).withBody("{\"sid\":\"" + sid + "\"}");
  }

  private static Outgoing asking(String text, List<Option> options) {
    return new Outgoing(
        "m/0", new AddressId("x"), text, options, null, Outgoing.Priority.REPLY, null);
  }

  private static List<Option> choices(int count, String label) {
    return IntStream.range(0, count).mapToObj(n -> new Option("o" + n, label + n)).toList();
  }

  private static List<Map<String, String>> sent() {
    return TWILIO.findAll(postRequestedFor(urlEqualTo(MESSAGES))).stream()
        .map(ContentsTest::form)
        .toList();
  }

  private static Map<String, String> form(LoggedRequest request) {
    Map<String, String> form = new TreeMap<>();
    request.getFormParameters().forEach((key, value) -> form.put(key, value.firstValue()));
    return form;
  }

  private SendResult send(Outgoing message) {
    return transport.send(ANA, message, Trip.first());
  }

  @Test
  void whatIsThereIsFoundByNameAndTheRestIsCreatedAsTheContractAsks() throws Exception {
    contents.prepare();
    assertThat(contents.complete()).isTrue();
    assertThat(contents.sid(new Shape(Interactive.Kind.REPLY, 2))).contains("HXold");
    List<LoggedRequest> made = TWILIO.findAll(postRequestedFor(urlEqualTo("/v1/Content")));
    assertThat(made).hasSize(22);
    for (LoggedRequest one : made) {
      JsonNode body = JSON.readTree(one.getBodyAsString());
      assertThat(body.path("language").asString()).isEqualTo("es");
      assertThat(body.path("types").size()).isEqualTo(1);
    }
    assertThat(pulse.trouble()).isNull();
    contents.prepare();
    assertThat(TWILIO.findAll(postRequestedFor(urlEqualTo("/v1/Content")))).hasSize(22);
  }

  @Test
  void threeShortOptionsAreButtonsAndMoreAreAList() throws Exception {
    contents.prepare();
    assertThat(send(asking("¿Seguimos?", List.of(new Option("si", "Sí"), new Option("no", "No")))))
        .isEqualTo(new SendResult.Accepted("SM9"));
    assertThat(sent().getFirst())
        .containsEntry("ContentSid", "HXold")
        .doesNotContainKey("Body")
        .containsEntry(
            "ContentVariables",
            "{\"1\":\"¿Seguimos?\",\"t1\":\"Sí\",\"i1\":\"si\",\"t2\":\"No\",\"i2\":\"no\"}");

    send(asking("¿Cuál?", choices(11, "Un eje de nombre muy largo, número ")));
    JsonNode values = JSON.readTree(sent().getLast().get("ContentVariables"));
    assertThat(values.path("t1").asString().length()).isLessThanOrEqualTo(24);
    assertThat(values.path("d1").asString()).isEqualTo("Un eje de nombre muy largo, número 0");
    assertThat(values.path("t9").asString()).isEqualTo("Más opciones");
    assertThat(values.path("i9").asString()).isEqualTo("cocrear/page/1/m/0");
    assertThat(values.has("t10")).isFalse();
    assertThat(values.path("open").asString()).isEqualTo("Ver opciones");
  }

  @Test
  void theWaysThroughManyOptionsAreInThePersonsLanguage() throws Exception {
    contents.prepare();
    Outgoing spanish = asking("Which?", choices(11, "O"));
    Outgoing english =
        new Outgoing(
            spanish.id(),
            spanish.to(),
            spanish.text(),
            spanish.options(),
            null,
            spanish.priority(),
            null,
            new Leafing("See options", "More options", "Back"));
    send(english);
    JsonNode values = JSON.readTree(sent().getLast().get("ContentVariables"));
    assertThat(values.path("open").asString()).isEqualTo("See options");
    assertThat(values.path("t9").asString()).isEqualTo("More options");
    assertThat(OptionPages.page(english, 1)).extracting(Option::label).contains("Back");
  }

  @Test
  void aLongTextGoesBeforeItsButtons() throws Exception {
    contents.prepare();
    send(asking("Una frase. ".repeat(150), choices(2, "O")));
    assertThat(sent()).hasSize(2);
    assertThat(sent().getFirst()).containsKey("Body");
    assertThat(sent().getLast()).containsKey("ContentSid");
  }

  @Test
  void withoutResourcesOptionsAreNumberedLinesAndHealthSaysSo() {
    TWILIO.stubFor(post("/v1/Content").willReturn(aResponse().withStatus(403)));
    contents.prepare();
    send(asking("¿Cuál?", choices(4, "Opción ")));
    assertThat(sent().getFirst().get("Body"))
        .isEqualTo("¿Cuál?\n\n1 Opción 0\n2 Opción 1\n3 Opción 2\n4 Opción 3");
    assertThat(contents.state()).contains("numbered lines", "403");
  }

  @Test
  void aRefusedResourceIsNumberedLinesAtOnceAndFromThenOn() {
    contents.prepare();
    TWILIO.stubFor(
        post(MESSAGES)
            .withFormParam("ContentSid", matching(".+"))
            .willReturn(
                aResponse().withStatus(400).withBody("{\"code\":21655,\"message\":\"invalid\"}")));
    assertThat(send(asking("¿Sí?", choices(2, "O")))).isEqualTo(new SendResult.Accepted("SM9"));
    assertThat(send(asking("¿Sí?", choices(2, "O")))).isEqualTo(new SendResult.Accepted("SM9"));
    assertThat(sent()).hasSize(3);
    assertThat(sent().getLast()).containsEntry("Body", "¿Sí?\n\n1 O0\n2 O1");
  }

  @Test
  void aTemplateGoesByItsSidAndVariables() {
    Template template = new Template("answer", "HX7", Map.of("1", "ROS-1"), "…", false);
    transport.send(ANA, asking("entera", List.of()), new Trip(0, n -> {}, null, template));
    assertThat(sent().getFirst())
        .containsEntry("ContentSid", "HX7")
        .containsEntry("ContentVariables", "{\"1\":\"ROS-1\"}")
        .doesNotContainKey("Body");
  }

  @Test
  void whatTwilioTookAlreadyIsNotSentAgain() {
    Instant since = Instant.now(Clock.systemUTC());
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(since.atZone(ZoneOffset.UTC));
    TWILIO.stubFor(
        get(urlPathEqualTo(MESSAGES))
            .willReturn(
                okJson(
                    "{\"messages\":[{\"sid\":\"SM5\",\"direction\":\"outbound-api\",\"body\":\"hola\","
                        + "\"date_created\":\""
                        + date
                        + "\"}]}")));
    Trip unsure = new Trip(0, n -> {}, since, null);
    assertThat(transport.send(ANA, asking("hola", List.of()), unsure))
        .isEqualTo(new SendResult.Accepted("SM5"));
    assertThat(sent()).isEmpty();
    transport.send(ANA, asking("otra", List.of()), unsure);
    assertThat(sent()).hasSize(1);
  }
}
