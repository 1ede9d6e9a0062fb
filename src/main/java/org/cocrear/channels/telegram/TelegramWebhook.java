package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cocrear.channels.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Telegram's doors. A bot's secret is checked before the body is looked at; without a set secret
 * nobody enters. https://core.telegram.org/bots/api#setwebhook
 */
@RestController
@TelegramOn
class TelegramWebhook {

  private static final int LARGEST_BODY = 1024 * 1024;

  private final TelegramBots bots;
  private final Reception reception;

  TelegramWebhook(TelegramBots bots, Reception telegramReception) {
    this.bots = bots;
    this.reception = telegramReception;
  }

  /** For the first bot; each other has a path of its own. */
  @PostMapping("/webhooks/telegram")
  ResponseEntity<Void> first(HttpServletRequest request) throws IOException {
    return update(bots.all().getFirst(), request);
  }

  @PostMapping("/webhooks/telegram/{name}")
  ResponseEntity<Void> other(@PathVariable String name, HttpServletRequest request)
      throws IOException {
    return update(bots.at("/webhooks/telegram/" + name), request);
  }

  private ResponseEntity<Void> update(@Nullable TelegramBot bot, HttpServletRequest request)
      throws IOException {
    if (bot == null || !bot.knows(request.getHeader("X-Telegram-Bot-Api-Secret-Token"))) {
      reception.count("forged");
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      reception.count("oversized");
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    take(bot.updates(), body);
    return ResponseEntity.ok().build();
  }

  private static void take(TelegramUpdates updates, byte[] body) throws IOException {
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
