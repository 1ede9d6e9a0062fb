package org.cocrear.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.channels.PaceSettings;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.query.Query;

class TelegramTransportTest {

  @RegisterExtension static final WireMockExtension TELEGRAM = TelegramFixture.server();
  private static final TestStore MONGO = TestStore.fresh();
  private static final Address ANA = new Address(Channel.TELEGRAM, "42", "6000000023");

  private static final PaceSettings PACE =
      new PaceSettings(30, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);

  private final TestClock clock = TestClock.at("2026-06-14T12:00:00Z");
  private TelegramFixture door;
  private TelegramTransport transport;

  @BeforeEach
  void start() {
    door = new TelegramFixture(TELEGRAM.baseUrl(), MONGO);
    transport = new TelegramTransport(door.api, "42", door.pulse, PACE, clock);
    answer(okJson("{\"ok\":true,\"result\":{\"message_id\":9000000001}}"));
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private static void answer(ResponseDefinitionBuilder response) {
    TELEGRAM.stubFor(any(anyUrl()).willReturn(response));
  }

  private static Outgoing message(String text, List<Option> options) {
    return new Outgoing(
        "m/0", new AddressId("x"), text, options, "saltear", Outgoing.Priority.REPLY, null);
  }

  @Test
  void sendsPlainTextWithAButtonForEachOption() throws Exception {
    var options = List.of(new Option("si", "Sí"), new Option("no", "<b>No</b>"));
    assertThat(transport.send(ANA, message("¿*Seguimos*?", options)))
        .isEqualTo(new SendResult.Accepted("9000000001"));
    TELEGRAM.verify(
        postRequestedFor(urlEqualTo("/bot42:secret/sendMessage"))
            .withRequestBody(
                equalToJson(
                    """
                    {"chat_id":"6000000023","text":"¿*Seguimos*?\\n\\n<i>saltear</i>",
                     "parse_mode":"HTML","reply_markup":{
                     "inline_keyboard":[[{"text":"Sí","callback_data":"si"}],
                                        [{"text":"<b>No</b>","callback_data":"no"}]]}}
                    """)));
    TelegramFixture.fitsTheContract(TELEGRAM.findAll(anyRequestedFor(anyUrl())));
  }

  @Test
  void anIdTooLongForAButtonMakesNumberedLines() {
    transport.send(ANA, message("¿Cuál?", List.of(new Option("ñ".repeat(33), "Uno"))));
    TELEGRAM.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                equalToJson(
                    "{\"chat_id\":\"6000000023\",\"parse_mode\":\"HTML\","
                        + "\"text\":\"¿Cuál?\\n\\n1 Uno\\nsaltear\"}")));
  }

  @Test
  void longTextsGoInPiecesWithTheButtonsBelowTheLast() throws Exception {
    transport.send(ANA, message("palabra ".repeat(1_000), List.of(new Option("si", "Sí"))));
    var requests = TELEGRAM.findAll(anyRequestedFor(anyUrl()));
    assertThat(requests).hasSize(2);
    for (int i = 0; i < 2; i++) {
      var body = BotApi.JSON.readTree(requests.get(i).getBodyAsString());
      assertThat(body.path("text").asText().length()).isLessThanOrEqualTo(4_110);
      assertThat(body.has("reply_markup"))
          .isEqualTo(body.path("text").asText().endsWith("saltear</i>"));
    }
  }

  private static ResponseDefinitionBuilder error(int code, String description, String more) {
    return aResponse()
        .withStatus(code)
        .withBody(
            "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
                .formatted(code, description, more));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":35}"),
            new SendResult.TryLater(Duration.ofSeconds(35), "429 Too Many Requests")),
        Arguments.of(
            error(403, "Forbidden: bot was blocked by the user", ""),
            new SendResult.Refused("403 Forbidden: bot was blocked by the user", true)),
        Arguments.of(
            error(400, "Bad Request: chat not found", ""),
            new SendResult.Refused("400 Bad Request: chat not found", false)),
        Arguments.of(
            error(401, "Unauthorized", ""),
            new SendResult.TryLater(Duration.ofMinutes(1), "401 Unauthorized", Scope.ACCOUNT)),
        Arguments.of(
            aResponse().withStatus(502).withBody("<html>"),
            new SendResult.TryLater(null, "502 not Telegram's answer", Scope.PROVIDER)),
        Arguments.of(
            aResponse().withStatus(200).withBody("[]"),
            new SendResult.TryLater(null, "502 not Telegram's answer", Scope.PROVIDER)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void saysWhetherToTryAgain(ResponseDefinitionBuilder response, SendResult expected) {
    answer(response);
    assertThat(transport.send(ANA, message("hola", List.of()))).isEqualTo(expected);
  }

  @Test
  void tooManyRequestsOfTwoChatsAtOnceHoldTheWholeBot() {
    Address beto = new Address(Channel.TELEGRAM, "42", "6000000024");
    answer(error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":35}"));
    assertThat(scope(ANA)).isEqualTo(Scope.MESSAGE);
    assertThat(scope(ANA)).as("the same chat again").isEqualTo(Scope.MESSAGE);
    clock.pass(Duration.ofSeconds(34));
    assertThat(scope(beto)).isEqualTo(Scope.ACCOUNT);
    clock.pass(Duration.ofSeconds(35));
    assertThat(scope(ANA)).as("long after the others").isEqualTo(Scope.MESSAGE);
  }

  private Scope scope(Address to) {
    return ((SendResult.TryLater) transport.send(to, message("hola", List.of()))).scope();
  }

  @Test
  void aBrokenOrSlowLineIsTriedLater() {
    door = new TelegramFixture(TELEGRAM.baseUrl(), MONGO, Duration.ofMillis(700));
    transport = new TelegramTransport(door.api, "42", door.pulse, PACE, clock);
    for (var response :
        List.of(
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            aResponse().withFixedDelay(1_500),
            aResponse().withChunkedDribbleDelay(5, 5_000).withBody("{\"ok\":true}"))) {
      answer(response);
      assertThat(transport.send(ANA, message("hola", List.of())))
          .isInstanceOf(SendResult.TryLater.class);
    }
    assertThat(door.pulse.trouble()).startsWith("no answer");
  }

  @Test
  void aTapIsStoredFirstAndThenAnsweredAndItsKeyboardTakenAway() throws Exception {
    door.updates.take(
        TelegramFixture.json(
            "{'callback_query':{'id':'777','data':'si','from':{'id':23},"
                + "'message':{'message_id':5,'chat':{'id':23,'type':'private'}}}}"));
    assertThat(door.inbox.messages).hasSize(1);
    assertThat(TELEGRAM.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    door.later.forEach(Runnable::run);
    TELEGRAM.verify(
        postRequestedFor(urlEqualTo("/bot42:secret/answerCallbackQuery"))
            .withRequestBody(equalToJson("{\"callback_query_id\":\"777\"}")));
    TELEGRAM.verify(
        postRequestedFor(urlEqualTo("/bot42:secret/editMessageReplyMarkup"))
            .withRequestBody(equalToJson("{\"chat_id\":\"23\",\"message_id\":5}")));
    TelegramFixture.fitsTheContract(TELEGRAM.findAll(anyRequestedFor(anyUrl())));
  }

  @Test
  void whatWasChosenIsMarkedBelowTheQuestionAndItsMarkupStays() throws Exception {
    door.updates.take(
        TelegramFixture.json(
            "{'callback_query':{'id':'778','data':'si','from':{'id':23},"
                + "'message':{'message_id':5,'text':'¿ROS-7K2M?','chat':{'id':23,'type':'private'},"
                + "'entities':[{'type':'code','offset':1,'length':8}],'reply_markup':"
                + "{'inline_keyboard':[[{'text':'Sí <1>','callback_data':'si'}]]}}}}"));
    door.later.forEach(Runnable::run);
    TELEGRAM.verify(
        postRequestedFor(urlEqualTo("/bot42:secret/editMessageText"))
            .withRequestBody(
                equalToJson(
                    """
                    {"chat_id":"23","message_id":5,"text":"¿ROS-7K2M?\\n\\n✓ Sí <1>",
                     "entities":[{"type":"code","offset":1,"length":8}]}
                    """)));
    TelegramFixture.fitsTheContract(TELEGRAM.findAll(anyRequestedFor(anyUrl())));
  }

  @Test
  void nothingOfACitizenIsMarkup() throws Exception {
    transport.send(ANA, message("<b>a</b> & <a href='x'>ROS-7K2M</a>", List.of()));
    TELEGRAM.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                equalToJson(
                    """
                    {"chat_id":"6000000023","parse_mode":"HTML","text":"&lt;b&gt;a&lt;/b&gt; &amp; \
                    &lt;a href='x'&gt;<code>ROS-7K2M</code>&lt;/a&gt;\\nsaltear"}
                    """)));
  }

  @Test
  void aGroupGetsOneKindReply() throws Exception {
    MONGO.operations().remove(new Query(), "telegram_groups");
    answer(aResponse().withStatus(500));
    for (int i = 0; i < 3; i++) {
      door.updates.take(
          TelegramFixture.json(
              "{'message':{'message_id':1,'date':1,'text':'x','from':{'id':23},"
                  + "'chat':{'id':-100200300400,'type':'supergroup'}}}"));
    }
    door.later.removeFirst().run();
    answer(okJson("{\"ok\":true,\"result\":{}}"));
    door.later.forEach(Runnable::run);
    assertThat(TELEGRAM.findAll(anyRequestedFor(anyUrl()))).hasSize(2);
    assertThat(door.inbox.messages).isEmpty();
  }

  @Test
  void theWebhookIsRegisteredWithItsSecret() throws Exception {
    var registration =
        new TelegramRegistration(
            door.api, "https://x.example/webhooks/telegram", "s", door.pulse, door.clock);
    assertThat(registration.register("https://x.example/webhooks/telegram").ok()).isTrue();
    TELEGRAM.verify(
        postRequestedFor(urlEqualTo("/bot42:secret/setWebhook"))
            .withRequestBody(
                equalToJson(
                    """
                    {"url":"https://x.example/webhooks/telegram","secret_token":"s",
                     "allowed_updates":["message","edited_message","callback_query","my_chat_member"]}
                    """)));
    TelegramFixture.fitsTheContract(TELEGRAM.findAll(anyRequestedFor(anyUrl())));
  }
}
