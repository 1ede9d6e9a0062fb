package org.cocrear.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cocrear.channels.Arrival;
import org.cocrear.channels.PlainText;
import org.cocrear.channels.telegram.Received.Courtesy;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Notice;

/**
 * Reads an update. Ids are taken as longs: the SDK's ints are too narrow for some.
 * https://core.telegram.org/bots/api#update
 */
class TelegramArrivals {

  private final String account;
  private final Clock clock;

  TelegramArrivals(String account, Clock clock) {
    this.account = account;
    this.clock = clock;
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
      return Taps.read(update.path("callback_query"), account, clock.instant());
    } else if (update.has("my_chat_member")) {
      return new Received(member(update.path("my_chat_member")), null);
    }
    return nothing("ignored");
  }

  private Received message(JsonNode message) throws JsonProcessingException {
    String type = message.path("chat").path("type").asText();
    if (type.endsWith("group")) {
      String language = message.path("from").path("language_code").asText(null);
      String chat = String.valueOf(UpdateFields.id(message.path("chat"), "id"));
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
    String id = String.valueOf(UpdateFields.id(message, "message_id"));
    String source = MessageContents.startedBy(message);
    JsonNode from = message.path("from");
    return new Inbound(
        id,
        address(message),
        UpdateFields.name(from),
        content,
        UpdateFields.at(message, "date"),
        source);
  }

  private Received edited(JsonNode message) {
    String text = PlainText.of(message.path("text").asText(message.path("caption").asText("")));
    if (!UpdateFields.isPrivate(message) || text.isEmpty()) {
      return nothing("ignored");
    }
    String id = String.valueOf(UpdateFields.id(message, "message_id"));
    Instant at = UpdateFields.at(message, message.has("edit_date") ? "edit_date" : "date");
    Notice notice = new Notice.Edited(address(message), at, id, text);
    return new Received(new Arrival.News(notice), null);
  }

  private Arrival member(JsonNode change) {
    if (!UpdateFields.isPrivate(change)) {
      return new Arrival.Nothing("group");
    }
    Instant at = UpdateFields.at(change, "date");
    return switch (change.path("new_chat_member").path("status").asText()) {
      case "kicked", "left" -> new Arrival.News(new Notice.Blocked(address(change), at));
      case "member" -> new Arrival.News(new Notice.Unblocked(address(change), at));
      default -> new Arrival.Nothing("ignored");
    };
  }

  private Address address(JsonNode inChat) {
    return UpdateFields.address(account, UpdateFields.id(inChat.path("chat"), "id"));
  }

  private static Received nothing(String why) {
    return new Received(new Arrival.Nothing(why), null);
  }
}
