package org.cocrear.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cocrear.channels.Arrival;
import org.cocrear.channels.PlainText;
import org.cocrear.channels.telegram.Received.Courtesy;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Reads an update. Ids are taken as longs: the SDK's ints are too narrow for some.
 * https://core.telegram.org/bots/api#update
 */
class TelegramArrivals {

  private final String account;

  TelegramArrivals(String account) {
    this.account = account;
  }

  /**
   * Understands an update.
   *
   * @throws JsonProcessingException where a message does not fit its type
   * @throws IllegalArgumentException where an id is missing or no number
   */
  Received read(JsonNode update) throws JsonProcessingException {
    if (update.has("message")) {
      return message(update.path("message"));
    } else if (update.has("edited_message")) {
      return edited(update.path("edited_message"));
    } else if (update.has("callback_query")) {
      return tapped(update.path("callback_query"));
    } else if (update.has("my_chat_member")) {
      return new Received(member(update.path("my_chat_member")), null);
    }
    return nothing("ignored");
  }

  private Received message(JsonNode message) throws JsonProcessingException {
    String type = message.path("chat").path("type").asText();
    if (type.endsWith("group")) {
      String language = message.path("from").path("language_code").asText(null);
      String chat = String.valueOf(id(message.path("chat"), "id"));
      return new Received(new Arrival.Nothing("group"), new Courtesy.Group(chat, language));
    } else if (type.equals("channel")) {
      return nothing("ignored");
    } else if (!type.equals("private")) {
      throw new IllegalArgumentException("a message without chat");
    } else if (MessageContents.isService(message)) {
      return nothing("service");
    }
    Content content = MessageContents.read(message);
    return new Received(new Arrival.Messages(List.of(inbound(message, content))), null);
  }

  private Inbound inbound(JsonNode message, Content content) {
    String id = String.valueOf(id(message, "message_id"));
    String source = MessageContents.startedBy(message);
    JsonNode from = message.path("from");
    return new Inbound(id, address(message), name(from), content, at(message, "date"), source);
  }

  private Received edited(JsonNode message) throws JsonProcessingException {
    String text = PlainText.of(message.path("text").asText(message.path("caption").asText("")));
    if (!isPrivate(message) || text.isEmpty()) {
      return nothing("ignored");
    }
    String id = String.valueOf(id(message, "message_id"));
    Instant at = at(message, message.has("edit_date") ? "edit_date" : "date");
    Notice notice = new Notice.Edited(address(message), at, id, text);
    return new Received(new Arrival.News(notice), null);
  }

  private Received tapped(JsonNode query) {
    JsonNode message = query.path("message");
    String callback = query.path("id").asText();
    String option = PlainText.of(query.path("data").asText());
    if (callback.isEmpty()) {
      throw new IllegalArgumentException("callback_query without id");
    }
    if (option.isEmpty() || (message.has("chat") && !isPrivate(message))) {
      return new Received(
          new Arrival.Nothing("ignored"), new Courtesy.Tapped(callback, null, null));
    }
    long chat = message.has("chat") ? id(message.path("chat"), "id") : id(query.path("from"), "id");
    Address address = address(chat);
    Content tap = new Content.Tap(option, label(message, query.path("data").asText()));
    Instant at = at(message, "date");
    Inbound inbound =
        new Inbound("callback-" + callback, address, name(query.path("from")), tap, at, null);
    return new Received(
        new Arrival.Messages(List.of(inbound)),
        new Courtesy.Tapped(callback, address.theirs(), keyboard(message)));
  }

  private static @Nullable Integer keyboard(JsonNode message) {
    JsonNode id = message.path("message_id");
    return id.canConvertToInt() ? id.asInt() : null;
  }

  private static @Nullable String label(JsonNode message, String data) {
    return StreamSupport.stream(
            message.path("reply_markup").path("inline_keyboard").spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(button -> button.path("callback_data").asText().equals(data))
        .map(button -> button.path("text").asText())
        .findFirst()
        .orElse(null);
  }

  private Arrival member(JsonNode change) {
    if (!isPrivate(change)) {
      return new Arrival.Nothing("group");
    }
    Instant at = at(change, "date");
    return switch (change.path("new_chat_member").path("status").asText()) {
      case "kicked", "left" -> new Arrival.News(new Notice.Blocked(address(change), at));
      case "member" -> new Arrival.News(new Notice.Unblocked(address(change), at));
      default -> new Arrival.Nothing("ignored");
    };
  }

  private Address address(JsonNode inChat) {
    return address(id(inChat.path("chat"), "id"));
  }

  private Address address(long chat) {
    return new Address(Channel.TELEGRAM, account, String.valueOf(chat));
  }

  private static boolean isPrivate(JsonNode inChat) {
    return inChat.path("chat").path("type").asText().equals("private");
  }

  private static long id(JsonNode node, String field) {
    JsonNode id = node.path(field);
    if (!id.isIntegralNumber() || !id.canConvertToLong()) {
      throw new IllegalArgumentException(field + " is no number");
    }
    return id.longValue();
  }

  private static Instant at(JsonNode node, String field) {
    return Instant.ofEpochSecond(node.path(field).asLong());
  }

  private static @Nullable String name(JsonNode from) {
    String first = from.path("first_name").asText("");
    String name = PlainText.of(first + " " + from.path("last_name").asText(""));
    return name.isEmpty() ? null : name;
  }

  private static Received nothing(String why) {
    return new Received(new Arrival.Nothing(why), null);
  }
}
