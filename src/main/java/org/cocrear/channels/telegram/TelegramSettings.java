package org.cocrear.channels.telegram;

import org.cocrear.channels.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Telegram's settings.
 *
 * @param token the bot's, from BotFather
 * @param apiUrl where the Bot API is
 * @param mode whether we ask for updates or Telegram posts them
 * @param webhookSecret what Telegram shows when it posts
 */
@ConfigurationProperties("cocrear.telegram")
record TelegramSettings(
    String token,
    @DefaultValue("https://api.telegram.org") String apiUrl,
    @DefaultValue("polling") Mode mode,
    @Nullable String webhookSecret) {

  /** How updates come. */
  enum Mode {
    POLLING,
    WEBHOOK
  }

  TelegramSettings {
    token = token.strip();
    apiUrl = Checked.url("cocrear.telegram.api-url", apiUrl, "https://api.telegram.org");
    webhookSecret = Checked.orNull(webhookSecret);
    if (mode == Mode.WEBHOOK && webhookSecret == null) {
      throw new IllegalArgumentException(
          "cocrear.telegram.webhook-secret: set it (1 to 256 letters, digits, _ or -), or set"
              + " cocrear.telegram.mode=polling; a webhook without a secret would let anybody in");
    }
  }

  /** Our side in addresses: the bot's id, which stays when the token is changed. */
  String account() {
    int colon = token.indexOf(':');
    return colon > 0 ? token.substring(0, colon) : "bot";
  }

  /** Never shows the token or the secret. */
  @Override
  public String toString() {
    return "TelegramSettings[" + account() + ", " + apiUrl + ", " + mode + "]";
  }
}
