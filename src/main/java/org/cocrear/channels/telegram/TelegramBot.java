package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.telegram.TelegramSettings.Bot;
import org.jspecify.annotations.Nullable;

/**
 * A bot of ours with what belongs to it alone.
 *
 * @param path where Telegram posts for it
 */
record TelegramBot(
    Bot settings, String path, BotApi api, ChannelPulse pulse, TelegramUpdates updates) {

  /** Whether somebody shows this bot's secret; compared in constant time. */
  boolean knows(@Nullable String shown) {
    String secret = settings.webhookSecret();
    return secret != null
        && shown != null
        && MessageDigest.isEqual(secret.getBytes(UTF_8), shown.getBytes(UTF_8));
  }
}
