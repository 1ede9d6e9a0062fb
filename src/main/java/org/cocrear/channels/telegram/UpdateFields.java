package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.cocrear.channels.PlainText;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.jspecify.annotations.Nullable;

/** Fields that the kinds of updates share. */
final class UpdateFields {

  private UpdateFields() {}

  /** The address of a private chat with the bot of that account. */
  static Address address(String account, long chat) {
    return new Address(Channel.TELEGRAM, account, String.valueOf(chat));
  }

  static boolean isPrivate(JsonNode inChat) {
    return inChat.path("chat").path("type").asText().equals("private");
  }

  static long id(JsonNode node, String field) {
    JsonNode id = node.path(field);
    if (!id.isIntegralNumber() || !id.canConvertToLong()) {
      throw new IllegalArgumentException(field + " is no number");
    }
    return id.longValue();
  }

  static Instant at(JsonNode node, String field) {
    return Instant.ofEpochSecond(node.path(field).asLong());
  }

  static @Nullable String name(JsonNode from) {
    String first = from.path("first_name").asText("");
    String name = PlainText.of(first + " " + from.path("last_name").asText(""));
    return name.isEmpty() ? null : name;
  }
}
