package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import org.cocrear.channels.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Telegram's door. The secret is checked before the body is looked at; without a set secret nobody
 * enters. https://core.telegram.org/bots/api#setwebhook
 */
@RestController
@TelegramOn
class TelegramWebhook {

  private static final int LARGEST_BODY = 1024 * 1024;

  private final @Nullable String secret;
  private final TelegramUpdates updates;
  private final Reception reception;

  TelegramWebhook(TelegramSettings settings, TelegramUpdates updates, Reception telegramReception) {
    this.secret = settings.webhookSecret();
    this.updates = updates;
    this.reception = telegramReception;
  }

  @PostMapping("/webhooks/telegram")
  ResponseEntity<Void> update(HttpServletRequest request) throws IOException {
    if (!genuine(request.getHeader("X-Telegram-Bot-Api-Secret-Token"))) {
      reception.count("forged");
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      reception.count("oversized");
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    take(body);
    return ResponseEntity.ok().build();
  }

  private boolean genuine(@Nullable String shown) {
    return secret != null
        && shown != null
        && MessageDigest.isEqual(secret.getBytes(UTF_8), shown.getBytes(UTF_8));
  }

  private void take(byte[] body) throws IOException {
    JsonNode update;
    try {
      update = BotApi.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      updates.takeNonsense(new String(body, UTF_8));
      return;
    }
    updates.take(update);
  }
}
