package org.cocrear.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.channels.PlainText;
import org.cocrear.messaging.Content;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a private message says. https://core.telegram.org/bots/api#message */
final class MessageContents {

  /** What we read; nothing else of a message can make it unreadable. */
  private static final Set<String> READ =
      Set.of(
          "message_id",
          "date",
          "chat",
          "text",
          "caption",
          "photo",
          "voice",
          "audio",
          "video",
          "video_note",
          "animation",
          "document",
          "location",
          "venue");

  /** What Telegram tells by a message that nobody wrote. */
  private static final Set<String> SERVICE =
      Set.of(
          "pinned_message",
          "message_auto_delete_timer_changed",
          "write_access_allowed",
          "connected_website",
          "chat_background_set",
          "proximity_alert_triggered",
          "boost_added",
          "successful_payment",
          "refunded_payment");

  private static final Set<String> WORDLESS = Set.of("sticker", "contact", "poll", "dice", "story");

  private static final Pattern COMMAND =
      Pattern.compile("^/([\\p{L}\\p{N}_]+)(?:@\\w+)?(?:\\s+(.*))?$", Pattern.DOTALL);
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private MessageContents() {}

  /** Whether nobody wrote it. */
  static boolean isService(JsonNode message) {
    return SERVICE.stream().anyMatch(message::has);
  }

  /** The content. */
  static Content read(JsonNode node) throws JsonProcessingException {
    ObjectNode known = ((ObjectNode) node).deepCopy().retain(READ);
    if (!known.path("message_id").canConvertToInt()) {
      known.put("message_id", 0);
    }
    Message message = BotApi.JSON.treeToValue(known, Message.class);
    Content place = place(message);
    Content media = MediaContents.read(message);
    String text =
        PlainText.of(message.getText() == null ? message.getCaption() : message.getText());
    if (place != null) {
      return place;
    } else if (media != null) {
      return media;
    }
    return text.isEmpty() ? new Content.Other(wordless(node)) : new Content.Text(command(text));
  }

  private static String wordless(JsonNode message) {
    return WORDLESS.stream().filter(message::has).findFirst().orElse("unknown");
  }

  /** A command reads like its word: {@code /mis_datos@OurBot} is {@code mis datos}. */
  private static String command(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      return text;
    } else if (command.group(1).equals("start")) {
      return "/start";
    }
    String rest = command.group(2) == null ? "" : " " + command.group(2);
    return (command.group(1).replace('_', ' ') + rest).strip();
  }

  /** The code of the link by which a person came, from {@code /start CODE}. */
  static @Nullable String startedBy(JsonNode message) {
    Matcher command = COMMAND.matcher(PlainText.of(message.path("text").asText()));
    if (!command.matches() || !command.group(1).equals("start") || command.group(2) == null) {
      return null;
    }
    String code = command.group(2).strip();
    return SOURCE.matcher(code).matches() ? code : null;
  }

  private static @Nullable Content place(Message message) {
    String label = message.getVenue() == null ? null : message.getVenue().getTitle();
    Location at =
        message.getVenue() == null ? message.getLocation() : message.getVenue().getLocation();
    return at == null ? null : new Content.Place(at.getLatitude(), at.getLongitude(), label);
  }
}
