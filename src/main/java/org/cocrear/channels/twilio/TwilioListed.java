package org.cocrear.channels.twilio;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cocrear.channels.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A message of the REST API in the form in which the webhook would have brought it. */
final class TwilioListed {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioListed.class);
  private static final String API = "https://api.twilio.com";

  private TwilioListed() {}

  /**
   * The form.
   *
   * @param get fetches a path of the REST API: files are listed apart
   */
  static Form form(JsonNode message, Function<String, JsonNode> get) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    put(fields, "MessageSid", message.path("sid"));
    put(fields, "From", message.path("from"));
    put(fields, "To", message.path("to"));
    put(fields, "Body", message.path("body"));
    put(fields, "MessagingServiceSid", message.path("messaging_service_sid"));
    if (!message.path("num_media").asString("0").equals("0")) {
      String files = message.path("subresource_uris").path("media").asString("");
      int number = 0;
      for (JsonNode file : get.apply(files).path("media_list")) {
        String uri = file.path("uri").asString("").replaceFirst("\\.json$", "");
        fields.put("MediaUrl" + number, List.of(API + uri));
        put(fields, "MediaContentType" + number, file.path("content_type"));
        number++;
      }
    }
    return new Form(fields);
  }

  /** What was read, with the time at which it was really sent: windows are counted from there. */
  static Arrival at(Arrival read, JsonNode message) {
    String sent = message.path("date_sent").asString("");
    if (!(read instanceof Arrival.Messages said) || sent.isEmpty()) {
      return read;
    }
    try {
      Instant at = ZonedDateTime.parse(sent, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return new Arrival.Messages(said.messages().stream().map(one -> one.at(at)).toList());
    } catch (DateTimeParseException e) {
      LOG.debug("a listed message without a time that can be read", e);
      return read;
    }
  }

  private static void put(Map<String, List<String>> fields, String key, JsonNode value) {
    String text = value.asString("");
    if (!text.isEmpty()) {
      fields.put(key, List.of(text));
    }
  }
}
