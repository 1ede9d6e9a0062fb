package org.cocrear.channels.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.Shared;
import org.cocrear.channels.Arrival;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TwilioArrivalsTest {

  private static final Instant NOW = Instant.parse("2026-06-14T12:00:00Z");
  private final TwilioArrivals arrivals = new TwilioArrivals(Clock.fixed(NOW, ZoneOffset.UTC));

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Form form(String... fields) {
    Map<String, String> all = new TreeMap<>(Map.of("MessageSid", "SM1"));
    all.put("From", "whatsapp:+5493415551234");
    all.put("To", "whatsapp:+14155238886");
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return Form.parse(encode(all).getBytes(UTF_8));
  }

  private List<Content> contents(Form form) {
    return ((Arrival.Messages) arrivals.read(form))
        .messages().stream().map(Inbound::content).toList();
  }

  static Stream<Arguments> payloads() {
    return Stream.of(
        Arguments.of(form("Body", " hola\n"), List.of(new Content.Text("hola"))),
        Arguments.of(form("Body", "שלום 😀"), List.of(new Content.Text("שלום 😀"))),
        Arguments.of(form("Body", "a".repeat(4_096)), List.of(new Content.Text("a".repeat(4_096)))),
        Arguments.of(form("Body", ""), List.of(new Content.Other("empty"))),
        Arguments.of(form(), List.of(new Content.Other("empty"))),
        Arguments.of(
            form("MessageType", "contacts"), List.<Content>of(new Content.Other("contacts"))),
        Arguments.of(
            form("Body", "Sí", "ButtonText", "Sí", "ButtonPayload", "si"),
            List.of(new Content.Tap("si", "Sí"))),
        Arguments.of(
            form("Body", "x", "ListId", "salud", "ListTitle", "Salud"),
            List.of(new Content.Tap("salud", "Salud"))),
        Arguments.of(
            form("Latitude", "-32.9", "Longitude", "-60.6", "Label", "Plaza"),
            List.of(new Content.Place(-32.9, -60.6, "Plaza"))),
        Arguments.of(
            form("Latitude", "-132.9", "Longitude", "NaN", "Body", "acá"),
            List.of(new Content.Text("acá"))),
        Arguments.of(
            form(
                "Body",
                "mirá",
                "MediaUrl0",
                "https://a/1",
                "MediaContentType0",
                "image/jpeg",
                "MediaUrl1",
                "https://a/2",
                "MediaContentType1",
                "audio/ogg"),
            List.of(
                new Content.Media(MediaKind.PHOTO, "https://a/1", "image/jpeg", "mirá"),
                new Content.Media(MediaKind.VOICE, "https://a/2", "audio/ogg", null))));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void readsWhatWasSent(Form form, List<Content> expected) {
    assertThat(contents(form)).isEqualTo(expected);
  }

  @Test
  void tellsWhoWroteToWhichOfOurNumbers() {
    var read = (Arrival.Messages) arrivals.read(form("Body", "hola", "ProfileName", "Ana"));
    Address address = new Address(Channel.WHATSAPP, "+14155238886", "+5493415551234");
    assertThat(read.messages())
        .containsExactly(new Inbound("SM1", address, "Ana", new Content.Text("hola"), NOW, null));
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp:+5493415551234, +5493415551234",
    "whatsapp:+543415551234, +5493415551234",
    "+543415551234, +5493415551234",
    "+54 9 341 555-1234, +5493415551234",
    "' 5493415551234', +5493415551234",
    "whatsapp:+5213312345678, +523312345678",
    "+523312345678, +523312345678",
    "whatsapp:+551181234567, +5511981234567",
    "+5511981234567, +5511981234567",
    "+14158675309, +14158675309",
    "+12345, +12345",
    "28282, 28282",
    "ROSARIO, ROSARIO",
    "whatsapp:AR.13491208655302741918, AR.13491208655302741918",
  })
  void aNumberIsOneHoweverItIsWritten(String party, String canonical) {
    assertThat(Numbers.canonical(party)).isEqualTo(canonical);
    assertThat(Numbers.canonical(Numbers.canonical(party))).isEqualTo(canonical);
  }

  @Test
  void optOutsAreNoticesThatKeepTheWords() {
    assertThat(arrivals.read(form("Body", "Baja", "OptOutType", "STOP")))
        .isInstanceOfSatisfying(
            Arrival.News.class,
            news ->
                assertThat(news.notice())
                    .isInstanceOfSatisfying(
                        Notice.OptedOut.class, out -> assertThat(out.words()).isEqualTo("Baja")));
    assertThat(((Arrival.News) arrivals.read(form("OptOutType", "START"))).notice())
        .isInstanceOf(Notice.OptedIn.class);
    assertThat(((Arrival.News) arrivals.read(form("OptOutType", "HELP"))).notice())
        .isInstanceOf(Notice.HelpAsked.class);
  }

  @Test
  void whatHasNeitherIdNorSenderIsNothing() {
    assertThat(arrivals.read(form("MessageSid", ""))).isInstanceOf(Arrival.Nothing.class);
    assertThat(arrivals.read(form("From", "\u0000"))).isInstanceOf(Arrival.Nothing.class);
    assertThat(arrivals.read(form("From", "9".repeat(101)))).isInstanceOf(Arrival.Nothing.class);
  }

  @Test
  void theVectorsComeOutAsExpected() throws Exception {
    for (JsonNode vector : Shared.json("vectors/twilio_webhooks.json").path("cases")) {
      if (vector.path("form").has("MessageStatus")) {
        continue;
      }
      Map<String, String> fields = new TreeMap<>();
      vector
          .path("form")
          .properties()
          .forEach(f -> fields.put(f.getKey(), f.getValue().asString()));
      var read = (Arrival.Messages) arrivals.read(Form.parse(encode(fields).getBytes(UTF_8)));
      check(vector.path("expect"), read.messages().getFirst());
    }
  }

  private static void check(JsonNode expect, Inbound read) {
    if (expect.path("text").isString()) {
      assertThat(read.content()).isEqualTo(new Content.Text(expect.path("text").asString()));
    } else if (expect.has("text")) {
      assertThat(read.content()).isInstanceOf(Content.Other.class);
    }
    if (expect.path("attachment").asString("").equals("location")) {
      assertThat(read.content()).isInstanceOf(Content.Place.class);
    }
    if (expect.has("contact")) {
      assertThat(read.name()).isEqualTo(expect.path("contact").asString());
    }
    if (expect.has("attachments")) {
      assertThat(read.content()).isInstanceOf(Content.Media.class);
    }
  }
}
