package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Telegram's word on our webhook means. https://core.telegram.org/bots/api#webhookinfo */
final class WebhookState {

  static final String ELSEWHERE =
      "Telegram posts to another address: is the token used by another service too?";

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MANY = 100;

  private WebhookState() {}

  /** What is wrong, in one line, or null. */
  static @Nullable String trouble(JsonNode info, String url, Clock clock) {
    if (!info.path("url").asText("").equals(url)) {
      return ELSEWHERE;
    }
    Instant failed = Instant.ofEpochSecond(info.path("last_error_date").asLong(0));
    int waiting = info.path("pending_update_count").asInt(0);
    if (failed.isAfter(clock.instant().minus(FRESH))) {
      String why = info.path("last_error_message").asText("without a reason");
      return "Telegram does not get through to " + url + ": " + why + ", " + waiting + " wait";
    }
    return waiting > MANY ? waiting + " updates wait at Telegram to be taken" : null;
  }
}
