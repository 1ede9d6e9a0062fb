package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cocrear.channels.Arrival;
import org.cocrear.channels.PlainText;
import org.cocrear.channels.telegram.Received.Courtesy;
import org.cocrear.channels.telegram.Received.Courtesy.Asked;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.jspecify.annotations.Nullable;

/** Reads a tap on a button. https://core.telegram.org/bots/api#callbackquery */
final class Taps {

  private Taps() {}

  /** The option that was tapped now: Telegram tells no time. */
  static Received read(JsonNode query, String account, Instant now) {
    JsonNode message = query.path("message");
    String callback = query.path("id").asText();
    String option = PlainText.of(query.path("data").asText());
    if (callback.isEmpty()) {
      throw new IllegalArgumentException("callback_query without id");
    }
    if (option.isEmpty() || (message.has("chat") && !UpdateFields.isPrivate(message))) {
      return new Received(
          new Arrival.Nothing("ignored"), new Courtesy.Tapped(callback, null, null));
    }
    long chat =
        message.has("chat")
            ? UpdateFields.id(message.path("chat"), "id")
            : UpdateFields.id(query.path("from"), "id");
    Address address = UpdateFields.address(account, chat);
    Content tap = new Content.Tap(option, label(message, query.path("data").asText()));
    Inbound inbound =
        new Inbound(
            "callback-" + callback, address, UpdateFields.name(query.path("from")), tap, now, null);
    return new Received(
        new Arrival.Messages(List.of(inbound)),
        new Courtesy.Tapped(callback, address.theirs(), keyboard(message), asked(query, message)));
  }

  private static @Nullable Asked asked(JsonNode query, JsonNode message) {
    String text = message.path("text").asText();
    String chosen = label(message, query.path("data").asText());
    return text.isEmpty() || chosen == null
        ? null
        : new Asked(text, message.path("entities").toString(), chosen);
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
}
