package org.cocrear.channels.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.channels.Arrival;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole bodies as Twilio posts them, and what is understood of each. */
class TwilioPayloadsTest {

  private static final Instant NOW = Instant.parse("2026-06-14T12:00:00Z");
  private static final String ANA = "+5493415551234";
  private static final String WHATSAPP =
      "SmsMessageSid=SM1&NumMedia=0&ProfileName=Ana&WaId=5493415551234&SmsStatus=received"
          + "&MessageSid=SM1&AccountSid=AC1&ApiVersion=2010-04-01&NumSegments=1"
          + "&From=whatsapp%3A%2B5493415551234&To=whatsapp%3A%2B14155238886&";
  private static final String SMS =
      "ToCountry=AR&SmsSid=SM1&MessageSid=SM1&AccountSid=AC1&NumSegments=1&NumMedia=0"
          + "&SmsStatus=received&FromCountry=AR&";
  private static final String FROM_ANA = SMS + "From=%2B543415551234&";
  private static final String FAMILY = "👩🏽‍🌾👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇦🇷";

  private final TwilioArrivals arrivals =
      new TwilioArrivals(java.time.Clock.fixed(NOW, ZoneOffset.UTC));

  private static Arguments says(String body, String ours, String theirs, Content... expected) {
    return Arguments.of(body, ours, theirs, List.of(expected));
  }

  private static Arguments onWhatsapp(String fields, Content... expected) {
    return says(WHATSAPP + fields, "+14155238886", ANA, expected);
  }

  private static Content text(String text) {
    return new Content.Text(text);
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        says(FROM_ANA + "To=%2B15005550006&Body=hola", "+15005550006", ANA, text("hola")),
        says(FROM_ANA + "To=28282&Body=CULTURA", "28282", ANA, text("CULTURA")),
        says(FROM_ANA + "To=28282&Body=stop", "28282", ANA, text("stop")),
        says(
            FROM_ANA + "To=%2B15005550007&MessagingServiceSid=MG1&Body=a", // a number of the pool
            "+15005550007",
            ANA,
            text("a")),
        says(FROM_ANA + "MessagingServiceSid=MG1&Body=a", "MG1", ANA, text("a")),
        says(SMS + "From=28282&To=%2B15005550006&Body=a", "+15005550006", "28282", text("a")),
        says(
            SMS + "From=whatsapp%3AAR.13491208655302741918&To=whatsapp%3A%2B14155238886&Body=a",
            "+14155238886",
            "AR.13491208655302741918",
            text("a")),
        says(
            FROM_ANA.replace("NumMedia=0", "NumMedia=1")
                + "To=%2B15005550006&Body=&MediaUrl0=https%3A%2F%2Fa%2F1"
                + "&MediaContentType0=image%2Fgif",
            "+15005550006",
            ANA,
            new Content.Media(MediaKind.PHOTO, "https://a/1", "image/gif", null)),
        onWhatsapp("MessageType=text&Body=hola", text("hola")),
        onWhatsapp(
            "MessageType=button&Body=S%C3%AD&ButtonText=S%C3%AD&ButtonPayload=si"
                + "&OriginalRepliedMessageSid=SM0",
            new Content.Tap("si", "Sí")),
        onWhatsapp(
            "MessageType=interactive&Body=Salud&ListId=salud&ListTitle=Salud"
                + "&InteractiveData=%7B%7D",
            new Content.Tap("salud", "Salud")),
        onWhatsapp(
            "MessageType=location&Latitude=-32.95&Longitude=-60.66&Address=C%C3%B3rdoba+1000",
            new Content.Place(-32.95, -60.66, "Córdoba 1000")),
        onWhatsapp(
            "MessageType=audio&MediaContentType0=audio%2Fogg&MediaUrl0=https%3A%2F%2Fa%2F1",
            new Content.Media(MediaKind.VOICE, "https://a/1", "audio/ogg", null)),
        onWhatsapp(
            "MessageType=video&MediaContentType0=video%2Fmp4&MediaUrl0=https%3A%2F%2Fa%2F1",
            new Content.Media(MediaKind.VIDEO, "https://a/1", "video/mp4", null)),
        onWhatsapp(
            "MessageType=document&Body=plano.pdf&MediaContentType0=application%2Fpdf"
                + "&MediaUrl0=https%3A%2F%2Fa%2F1",
            new Content.Media(MediaKind.DOCUMENT, "https://a/1", "application/pdf", "plano.pdf")),
        onWhatsapp(
            "MessageType=sticker&MediaContentType0=image%2Fwebp&MediaUrl0=https%3A%2F%2Fa%2F1",
            new Content.Media(MediaKind.PHOTO, "https://a/1", "image/webp", null)),
        onWhatsapp(
            "MessageType=contacts&MediaContentType0=text%2Fvcard&MediaUrl0=https%3A%2F%2Fa%2F1",
            new Content.Media(MediaKind.DOCUMENT, "https://a/1", "text/vcard", null)),
        onWhatsapp("MessageType=unsupported&Body=", new Content.Other("unsupported")),
        onWhatsapp("Forwarded=true&FrequentlyForwarded=true&Body=mir%C3%A1", text("mirá")),
        onWhatsapp("Body=%00a%07%1Bb%00%0D%0Ac", text("ab\nc")),
        onWhatsapp("Body=%00%01", new Content.Other("empty")),
        onWhatsapp("Body=%D7%A9%D7%9C%D7%95%D7%9D+1%3F", text("שלום 1?")),
        onWhatsapp("Body=" + "%C3%B1".repeat(4_096), text("ñ".repeat(4_096))),
        onWhatsapp(TwilioArrivalsTest.encode(Map.of("Body", FAMILY)), text(FAMILY)),
        onWhatsapp("Body=100%&Label=x", text("100%")));
  }

  @ParameterizedTest
  @MethodSource
  void messages(String body, String ours, String theirs, List<Content> expected) {
    var said = ((Arrival.Messages) read(body)).messages();
    assertThat(said).extracting(Inbound::content).isEqualTo(expected);
    assertThat(said)
        .allSatisfy(
            one -> {
              assertThat(one.address().account()).isEqualTo(ours);
              assertThat(one.address().theirs()).isEqualTo(theirs);
              assertThat(one.providerId()).isEqualTo("SM1");
              assertThat(one.source()).isNull();
            });
  }

  static Stream<Arguments> sources() {
    String ad = "&ReferralSourceType=ad&ReferralBody=Sumate+ROS-1&ReferralHeadline=Rosario";
    return Stream.of(
        Arguments.of("Body=hola" + ad + "&ReferralSourceId=120212345678901234", "hola"),
        Arguments.of("Body=x" + ad + "&ReferralSourceId=120212345678901234", "x"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void anAdvertisementIsASourceAndItsWordsAreNotThePersons(String fields, String text) {
    var said = ((Arrival.Messages) read(WHATSAPP + fields)).messages();
    Address address = new Address(Channel.WHATSAPP, "+14155238886", ANA);
    assertThat(said)
        .containsExactly(new Inbound("SM1", address, "Ana", text(text), NOW, "120212345678901234"));
    String strange = fields.replace("120212345678901234", "https%3A%2F%2Fx.example%2F%3Cscript");
    assertThat(((Arrival.Messages) read(WHATSAPP + strange)).messages().getFirst().source())
        .isNull();
  }

  static Stream<Arguments> notices() {
    String toNumber = FROM_ANA + "To=%2B15005550006&";
    return Stream.of(
        Arguments.of(WHATSAPP + "Body=Baja&OptOutType=STOP", Notice.OptedOut.class),
        Arguments.of(WHATSAPP + "Body=alta&OptOutType=START", Notice.OptedIn.class),
        Arguments.of(WHATSAPP + "Body=info&OptOutType=HELP", Notice.HelpAsked.class),
        Arguments.of(FROM_ANA + "To=28282&Body=baja&OptOutType=stop", Notice.OptedOut.class),
        Arguments.of(toNumber + "Body=+Stop+", Notice.OptedOut.class),
        Arguments.of(toNumber + "Body=unstop", Notice.OptedIn.class));
  }

  @ParameterizedTest
  @MethodSource
  void notices(String body, Class<? extends Notice> expected) {
    Notice notice = ((Arrival.News) read(body)).notice();
    assertThat(notice).isInstanceOf(expected);
    assertThat(notice.address().theirs()).isEqualTo(ANA);
    assertThat(notice.at()).isEqualTo(NOW);
  }

  private Arrival read(String body) {
    return arrivals.read(Form.parse(body.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aBodyCutAnywhereBreaksNothing(String body) {
    for (int cut = 0; cut < Math.min(body.length(), 400); cut += 7) {
      assertThat(read(body.substring(0, cut))).isNotNull();
    }
  }
}
