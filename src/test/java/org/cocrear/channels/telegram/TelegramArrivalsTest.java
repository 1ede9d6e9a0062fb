package org.cocrear.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.cocrear.Shared;
import org.cocrear.TestStore;
import org.cocrear.channels.Arrival;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.query.Query;

class TelegramArrivalsTest {

  private static final TestStore MONGO = TestStore.fresh();
  private static final Address ANA = new Address(Channel.TELEGRAM, "42", "6000000023");
  private static final Instant AT = Instant.ofEpochSecond(1_631_132_077);
  private final TelegramArrivals arrivals =
      new TelegramArrivals("42", Clock.fixed(AT, ZoneOffset.UTC));

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private static JsonNode message(String fields) throws Exception {
    return TelegramFixture.json(
        "{'update_id':9000000001,'message':{'message_id':9000000007,'date':1631132077,"
            + "'from':{'id':6000000023,'is_bot':false,'first_name':'Ana','last_name':'Paz'},"
            + "'chat':{'id':6000000023,'type':'private','first_name':'Ana'},"
            + fields
            + "}}");
  }

  static Stream<Arguments> payloads() {
    return Stream.of(
        Arguments.of("'text':'hola\\u0000 😀'", new Content.Text("hola 😀")),
        Arguments.of("'text':'\\u0000'", new Content.Other("unknown")),
        Arguments.of("'caption':'mirá'", new Content.Text("mirá")),
        Arguments.of("'text':'/ayuda'", new Content.Text("ayuda")),
        Arguments.of("'text':'/ayuda@CocrearBot'", new Content.Text("ayuda")),
        Arguments.of("'text':'/mis_datos'", new Content.Text("mis datos")),
        Arguments.of(
            "'text':'/propuesta más\\nárboles'", new Content.Text("propuesta más\nárboles")),
        Arguments.of("'text':'/start'", new Content.Text("/start")),
        Arguments.of("'text':'/start plaza-3'", new Content.Text("/start")),
        Arguments.of("'text':'1/2 y /no'", new Content.Text("1/2 y /no")),
        Arguments.of(
            "'voice':{'file_id':'v','file_unique_id':'u','duration':2,'mime_type':'audio/ogg'}",
            new Content.Media(MediaKind.VOICE, "v", "audio/ogg", null)),
        Arguments.of(
            "'caption':'bache','photo':[{'file_id':'s','file_unique_id':'1','width':1,'height':1},"
                + "{'file_id':'l','file_unique_id':'2','width':9,'height':9}]",
            new Content.Media(MediaKind.PHOTO, "l", "image/jpeg", "bache")),
        Arguments.of(
            "'document':{'file_id':'d','file_unique_id':'1','mime_type':'application/pdf'}",
            new Content.Media(MediaKind.DOCUMENT, "d", "application/pdf", null)),
        Arguments.of(
            "'location':{'latitude':-32.9,'longitude':-60.6}",
            new Content.Place(-32.9, -60.6, null)),
        Arguments.of(
            "'venue':{'location':{'latitude':-32.9,'longitude':-60.6},'title':'Plaza',"
                + "'address':'x'},'location':{'latitude':-32.9,'longitude':-60.6}",
            new Content.Place(-32.9, -60.6, "Plaza")),
        Arguments.of("'sticker':{'file_id':'s'}", new Content.Other("sticker")),
        Arguments.of("'contact':{'phone_number':'1'}", new Content.Other("contact")),
        Arguments.of(
            "'forward_origin':{'type':'???'},'text':'reenviado'", new Content.Text("reenviado")),
        Arguments.of(
            "'reply_to_message':{'message_id':9000000001},'text':'sí'", new Content.Text("sí")));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void readsWhatWasSent(String fields, Content expected) throws Exception {
    var read = (Arrival.Messages) arrivals.read(message(fields)).arrival();
    String source = fields.contains("plaza-3") ? "plaza-3" : null;
    assertThat(read.messages())
        .containsExactly(new Inbound("9000000007", ANA, "Ana Paz", expected, AT, source));
  }

  @Test
  void aTapIsTheOptionWithItsLabelAndTheKeyboardGoes() throws Exception {
    var received =
        arrivals.read(
            TelegramFixture.json(
                "{'update_id':1,'callback_query':{'id':'777','data':'si',"
                    + "'from':{'id':6000000023,'is_bot':false,'first_name':'Ana'},"
                    + "'message':{'message_id':5,'date':0,"
                    + "'chat':{'id':6000000023,'type':'private'},'reply_markup':{"
                    + "'inline_keyboard':[[{'text':'Sí','callback_data':'si'}]]}}}}"));
    assertThat(received.arrival())
        .isEqualTo(
            new Arrival.Messages(
                List.of(
                    new Inbound(
                        "callback-777", ANA, "Ana", new Content.Tap("si", "Sí"), AT, null))));
    assertThat(received.courtesy()).isEqualTo(new Received.Courtesy.Tapped("777", "6000000023", 5));
  }

  @ParameterizedTest
  @CsvSource({
    "private, kicked, Blocked",
    "private, member, Unblocked",
    "group, member, Nothing",
    "private, restricted, Nothing"
  })
  void blocksAreNotices(String chat, String state, String expected) throws Exception {
    var arrival =
        arrivals
            .read(
                TelegramFixture.json(
                    "{'my_chat_member':{'date':1631132077,'chat':{'id':6000000023,'type':'"
                        + chat
                        + "'},'new_chat_member':{'status':'"
                        + state
                        + "'}}}"))
            .arrival();
    Object what = arrival instanceof Arrival.News news ? news.notice() : arrival;
    assertThat(what.getClass().getSimpleName()).isEqualTo(expected);
    if (what instanceof Notice notice) {
      assertThat(notice.address()).isEqualTo(ANA);
      assertThat(notice.at()).isEqualTo(AT);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'channel_post':{'message_id':1,'chat':{'id':1,'type':'channel'},'text':'x'}}",
        "{'message':{'message_id':1,'date':1,'chat':{'id':1,'type':'channel'},'text':'x'}}",
        "{'message':{'message_id':1,'date':1,'chat':{'id':1,'type':'private'},'pinned_message':{}}}",
        "{'edited_message':{'message_id':1,'date':1,'chat':{'id':1,'type':'private'}}}",
        "{'poll_answer':{}}",
        "{}"
      })
  void whatIsNoConversationIsNothing(String update) throws Exception {
    assertThat(arrivals.read(TelegramFixture.json(update)).arrival())
        .isInstanceOf(Arrival.Nothing.class);
  }

  @Test
  void theVectorsComeOutAsExpected() throws Exception {
    for (var vector : Shared.json("vectors/telegram_updates.json").path("cases")) {
      TelegramFixture door = new TelegramFixture("http://127.0.0.1:1", MONGO);
      MONGO.operations().remove(new Query(), "unreadable_updates");
      if (vector.has("batch")) {
        for (var update : vector.path("batch")) {
          door.updates.take(BotApi.JSON.readTree(update.toString()));
        }
        assertThat(MONGO.operations().findAll(org.bson.Document.class, "unreadable_updates"))
            .extracting(kept -> kept.getString("shape"))
            .containsExactly("{\"update_id\":700200,\"message\":{\"message_id\":\"string\"}}");
        assertThat(door.inbox.messages).hasSize(1);
        continue;
      }
      door.updates.take(BotApi.JSON.readTree(vector.path("update").toString()));
      check(vector.path("expect"), door);
    }
  }

  private static void check(tools.jackson.databind.JsonNode expect, TelegramFixture door) {
    String text = expect.path("text").asString("");
    if (expect.has("edit_of_message_id")) {
      Notice.Edited edited = (Notice.Edited) door.inbox.notices.getFirst();
      assertThat(edited.providerId()).isEqualTo(expect.path("edit_of_message_id").asString());
      assertThat(edited.text()).isEqualTo(text);
      assertThat(door.inbox.messages).isEmpty();
    } else if (expect.has("conversation")) {
      assertThat(door.inbox.messages).isEmpty();
      assertThat(door.later).hasSize(1);
    } else if (expect.has("attachment")) {
      assertThat(door.inbox.messages.getFirst().content())
          .isInstanceOfSatisfying(
              Content.Media.class, m -> assertThat(m.kind()).isEqualTo(MediaKind.VOICE));
    } else {
      assertThat(door.inbox.messages.getFirst().content()).isEqualTo(new Content.Text(text));
      assertThat(door.inbox.messages.getFirst().name())
          .isEqualTo(expect.path("contact").asString());
    }
  }
}
