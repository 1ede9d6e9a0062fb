package org.cocrear.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.cocrear.channels.Arrival;
import org.cocrear.channels.telegram.Received.Courtesy;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.Media;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole updates as Telegram posts them, and what is understood of each. */
class TelegramPayloadsTest {

  private static final Instant AT = Instant.ofEpochSecond(1_781_438_400);
  private static final Address ANA = new Address(Channel.TELEGRAM, "42", "6000000023");
  private static final String FROM =
      "'from':{'id':6000000023,'is_bot':false,'first_name':'Ana','language_code':'es'}";
  private static final String PRIVATE =
      "'chat':{'id':6000000023,'first_name':'Ana','type':'private'}";
  private static final String GROUP =
      "'chat':{'id':-1001234567890,'title':'Vecinos','type':'supergroup'}";
  private static final String CHANNEL =
      "'chat':{'id':-1009876543210,'title':'Noticias','type':'channel'}";
  private static final String FILE = "'file_id':'F','file_unique_id':'u','file_size':9";
  private static final String FAMILY = "👩🏽‍🌾👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇦🇷";

  private final TelegramArrivals arrivals =
      new TelegramArrivals("42", Clock.fixed(AT, ZoneOffset.UTC));

  private Received read(String update) throws Exception {
    JsonNode json = TelegramFixture.json("{'update_id':700," + update + "}");
    return arrivals.read(json);
  }

  private static String message(String kind, String chat, String fields) {
    return "'%s':{'message_id':7,'date':1781438400,%s,%s,%s}".formatted(kind, FROM, chat, fields);
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("'text':'hola'", new Content.Text("hola")),
        Arguments.of(
            "'location':{'latitude':-32.9,'longitude':-60.6,'live_period':900,'heading':90,"
                + "'horizontal_accuracy':12.5}",
            new Content.Place(-32.9, -60.6, null)),
        Arguments.of(
            "'video_note':{" + FILE + ",'length':240,'duration':5}",
            new Media(MediaKind.VIDEO, "F", "video/mp4", null)),
        Arguments.of(
            "'video':{"
                + FILE
                + ",'width':1,'height':1,'duration':5,'mime_type':'video/mp4'},"
                + "'caption':'la esquina'",
            new Media(MediaKind.VIDEO, "F", "video/mp4", "la esquina")),
        Arguments.of(
            "'animation':{"
                + FILE
                + ",'width':1,'height':1,'duration':1,'mime_type':'video/mp4'},"
                + "'document':{'file_id':'D','file_unique_id':'d'}",
            new Media(MediaKind.VIDEO, "F", "video/mp4", null)),
        Arguments.of(
            "'audio':{" + FILE + ",'duration':5,'mime_type':'audio/mpeg','title':'x'}",
            new Media(MediaKind.VOICE, "F", "audio/mpeg", null)),
        Arguments.of(
            "'sticker':{"
                + FILE
                + ",'type':'regular','width':512,'height':512,'emoji':'👍',"
                + "'is_animated':false,'is_video':false}",
            new Content.Other("sticker")),
        Arguments.of(
            "'contact':{'phone_number':'+5493415551234','first_name':'Beto','user_id':9}",
            new Content.Other("contact")),
        Arguments.of("'dice':{'emoji':'🎲','value':3}", new Content.Other("dice")),
        Arguments.of(
            "'story':{'id':1,'chat':{'id':1,'type':'private'}}", new Content.Other("story")),
        Arguments.of("'giveaway':{'winner_count':1}", new Content.Other("unknown")),
        Arguments.of(
            "'forward_origin':{'type':'user','sender_user':{'id':1,'is_bot':false,"
                + "'first_name':'X'},'date':1},'photo':[{"
                + FILE
                + ",'width':1,'height':1}],"
                + "'caption':'reenviado'",
            new Media(MediaKind.PHOTO, "F", "image/jpeg", "reenviado")),
        Arguments.of(
            "'media_group_id':'1','photo':[{" + FILE + ",'width':1,'height':1}]",
            new Media(MediaKind.PHOTO, "F", "image/jpeg", null)),
        Arguments.of("'text':'a\\u0000\\u0007\\u001bb\\r\\nc'", new Content.Text("ab\nc")),
        Arguments.of("'text':'a\\ud83db'", new Content.Text("ab")),
        Arguments.of("'text':'שלום \\u200f1?'", new Content.Text("שלום \u200f1?")),
        Arguments.of("'text':'" + "ñ".repeat(4_096) + "'", new Content.Text("ñ".repeat(4_096))),
        Arguments.of("'text':'" + FAMILY + "'", new Content.Text(FAMILY)),
        Arguments.of("'new_field':[[{}]],'text':'hola'", new Content.Text("hola")));
  }

  @ParameterizedTest
  @MethodSource
  void messages(String fields, Content expected) throws Exception {
    Received received = read(message("message", PRIVATE, fields));
    assertThat(((Arrival.Messages) received.arrival()).messages())
        .containsExactly(new Inbound("7", ANA, "Ana", expected, AT, null));
    assertThat(received.courtesy()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/start, ",
    "/start plaza-3, plaza-3",
    "/start@CocrearBot plaza_3, plaza_3",
    "/start dos codigos, ",
    "/start <b>, ",
    "/started plaza-3, "
  })
  void aStartMayCarryItsSource(String text, String source) throws Exception {
    Received received = read(message("message", PRIVATE, "'text':'" + text + "'"));
    assertThat(((Arrival.Messages) received.arrival()).messages().getFirst().source())
        .isEqualTo(source);
  }

  static Stream<Arguments> notices() {
    String change = "'my_chat_member':{'date':1781438400," + FROM + "," + PRIVATE;
    String status = ",'old_chat_member':{'status':'x'},'new_chat_member':{'status':'%s'}}";
    return Stream.of(
        Arguments.of(change + status.formatted("kicked"), new Notice.Blocked(ANA, AT)),
        Arguments.of(change + status.formatted("member"), new Notice.Unblocked(ANA, AT)),
        Arguments.of(
            message("edited_message", PRIVATE, "'edit_date':1781438400,'text':'mejor así'"),
            new Notice.Edited(ANA, AT, "7", "mejor así")),
        Arguments.of(
            message(
                "edited_message",
                PRIVATE,
                "'edit_date':1781438400,'caption':'otra','photo':[{" + FILE + "}]"),
            new Notice.Edited(ANA, AT, "7", "otra")));
  }

  @ParameterizedTest
  @MethodSource
  void notices(String update, Notice expected) throws Exception {
    assertThat(read(update).arrival()).isEqualTo(new Arrival.News(expected));
  }

  static Stream<Arguments> taps() {
    String query = "'callback_query':{'id':'c1','chat_instance':'1'," + FROM;
    String keyboard = "'reply_markup':{'inline_keyboard':[[{'text':'Sí','callback_data':'si'}]]}";
    String under =
        ",'message':{'message_id':5,'date':1,'text':'¿?'," + PRIVATE + "," + keyboard + "}";
    String gone = ",'message':{'message_id':5,'date':0," + PRIVATE + "}";
    return Stream.of(
        Arguments.of(query + ",'data':'si'" + under + "}", new Content.Tap("si", "Sí")),
        Arguments.of(query + ",'data':'viejo'" + under + "}", new Content.Tap("viejo", null)),
        Arguments.of(query + ",'data':'si'" + gone + "}", new Content.Tap("si", null)),
        Arguments.of(query + ",'data':'si','inline_message_id':'i'}", new Content.Tap("si", null)));
  }

  @ParameterizedTest
  @MethodSource
  void taps(String update, Content expected) throws Exception {
    Received received = read(update);
    assertThat(((Arrival.Messages) received.arrival()).messages())
        .containsExactly(new Inbound("callback-c1", ANA, "Ana", expected, AT, null));
    assertThat(received.courtesy()).isInstanceOf(Courtesy.Tapped.class);
  }

  static Stream<Arguments> nothings() {
    String tap = "'callback_query':{'id':'c1','chat_instance':'1'," + FROM;
    return Stream.of(
        Arguments.of(message("message", GROUP, "'text':'hola'"), "group", Courtesy.Group.class),
        Arguments.of(
            message("message", GROUP, "'new_chat_members':[]"), "group", Courtesy.Group.class),
        Arguments.of(message("message", CHANNEL, "'text':'x'"), "ignored", null),
        Arguments.of(message("channel_post", CHANNEL, "'text':'x'"), "ignored", null),
        Arguments.of(message("edited_channel_post", CHANNEL, "'text':'x'"), "ignored", null),
        Arguments.of(message("edited_message", GROUP, "'text':'x'"), "ignored", null),
        Arguments.of(
            message(
                "edited_message",
                PRIVATE,
                "'location':{'latitude':-32.9,'longitude':-60.6,'live_period':900}"),
            "ignored",
            null),
        Arguments.of(message("business_message", PRIVATE, "'text':'x'"), "ignored", null),
        Arguments.of(
            message("message", PRIVATE, "'pinned_message':{'message_id':1}"), "service", null),
        Arguments.of(tap + ",'game_short_name':'g'}", "ignored", Courtesy.Tapped.class),
        Arguments.of(
            tap + ",'data':'si','message':{'message_id':5,'date':1," + GROUP + "}}",
            "ignored",
            Courtesy.Tapped.class),
        Arguments.of(
            "'my_chat_member':{'date':1," + GROUP + ",'new_chat_member':{'status':'member'}}",
            "group",
            null),
        Arguments.of("'message_reaction':{'date':1," + PRIVATE + "}", "ignored", null));
  }

  @ParameterizedTest
  @MethodSource
  void nothings(String update, String why, Class<?> courtesy) throws Exception {
    Received received = read(update);
    assertThat(received.arrival()).isEqualTo(new Arrival.Nothing(why));
    if (courtesy == null) {
      assertThat(received.courtesy()).isNull();
    } else {
      assertThat(received.courtesy()).isInstanceOf(courtesy);
    }
  }
}
