package org.cocrear.channels.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks up whether Twilio took a message although its answer was lost: it knows no idempotency key,
 * but lists what it has. https://www.twilio.com/docs/messaging/api/message-resource
 */
final class TwilioTaken {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioTaken.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

  private final TwilioRestClient client;
  private final String accountSid;

  TwilioTaken(TwilioRestClient client, String accountSid) {
    this.client = client;
    this.accountSid = accountSid;
  }

  /** The sid of a text that went to somebody since then; empty also where it cannot be told. */
  Optional<String> find(String to, String text, Instant since) {
    String path = "/2010-04-01/Accounts/" + accountSid + "/Messages.json";
    Request request = new Request(HttpMethod.GET, "api", path);
    request.addQueryParam("To", to);
    request.addQueryParam("PageSize", "20");
    try {
      Response response = client.request(request);
      return response.getStatusCode() == 200
          ? find(JSON.readTree(response.getContent()), text, since.minus(CLOCKS_DIFFER))
          : Optional.empty();
    } catch (TwilioException | JacksonException e) {
      LOG.info("cannot look up what Twilio took: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<String> find(JsonNode list, String text, Instant since) {
    return list.path("messages")
        .valueStream()
        .filter(it -> it.path("direction").asString("").startsWith("outbound"))
        .filter(it -> it.path("body").asString("").equals(text))
        .filter(it -> !created(it).isBefore(since))
        .map(it -> it.path("sid").asString(""))
        .filter(sid -> !sid.isEmpty())
        .findFirst();
  }

  private static Instant created(JsonNode message) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(
          message.path("date_created").asString(""), Instant::from);
    } catch (DateTimeException unreadable) {
      return Instant.MIN;
    }
  }
}
