package org.cocrear.channels.twilio;

import com.twilio.http.Response;
import java.time.Duration;
import java.util.Arrays;
import org.cocrear.messaging.Transport.SendResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Twilio answers to a send; reasons never tell a number. */
final class TwilioAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TwilioAnswers() {}

  /** The result; a message that was taken is taken, even where its answer cannot be read. */
  static SendResult read(Response response) {
    JsonNode body = parse(response.getContent());
    int status = response.getStatusCode();
    if (status >= 200 && status < 300) {
      return new SendResult.Accepted(body.path("sid").asString(""));
    }
    String code = body.path("code").asString("");
    String brief = body.path("message").asString("").replaceAll("\\+?[0-9]{6,}", "…");
    return TwilioErrors.result(status, code, brief, retryAfter(response));
  }

  private static JsonNode parse(@Nullable String body) {
    try {
      return JSON.readTree(body == null || body.isBlank() ? "{}" : body);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  private static @Nullable Duration retryAfter(Response response) {
    return Arrays.stream(response.getHeaders())
        .map(header -> header.getValue().strip())
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .findFirst()
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }
}
