package org.cocrear.channels.telegram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cocrear.channels.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Telegram's settings.
 *
 * @param token the first bot's, from BotFather; empty where all are named below
 * @param apiUrl where the Bot API is
 * @param mode whether we ask for updates or Telegram posts them
 * @param webhookSecret what Telegram shows when it posts for the first bot
 * @param bots all of ours, the one of {@code token} first
 */
@ConfigurationProperties("cocrear.telegram")
record TelegramSettings(
    @DefaultValue("") String token,
    @DefaultValue("https://api.telegram.org") String apiUrl,
    @DefaultValue("polling") Mode mode,
    @Nullable String webhookSecret,
    @DefaultValue List<Bot> bots) {

  /** How updates come. */
  enum Mode {
    POLLING,
    WEBHOOK
  }

  /**
   * A bot of ours; whoever writes to it is answered by it.
   *
   * @param name ours, in its webhook's path and its line of health; empty for the single key's bot
   * @param locale language of the first words, or null for the plan's
   */
  record Bot(String name, String token, @Nullable String webhookSecret, @Nullable String locale) {

    Bot {
      name = name.strip();
      token = token.strip();
      webhookSecret = Checked.orNull(webhookSecret);
      locale = Checked.orNull(locale);
      if (!name.matches("[a-z0-9-]{0,30}")) {
        throw new IllegalArgumentException(
            "cocrear.telegram.bots: a name has small letters, digits and -, not: " + name);
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
      return "Bot[" + name + ", " + account() + ", " + locale + "]";
    }
  }

  TelegramSettings {
    token = token.strip();
    apiUrl = Checked.url("cocrear.telegram.api-url", apiUrl, "https://api.telegram.org");
    webhookSecret = Checked.orNull(webhookSecret);
    Stream<Bot> single =
        token.isEmpty() ? Stream.empty() : Stream.of(new Bot("", token, webhookSecret, null));
    boolean unnamed = bots.stream().anyMatch(bot -> bot.name().isEmpty() || bot.token().isEmpty());
    bots = Stream.concat(single, bots.stream()).toList();
    if (unnamed || repeated(bots)) {
      throw new IllegalArgumentException(
          "cocrear.telegram.bots: each has a name and a token of its own");
    }
    if (mode == Mode.WEBHOOK && bots.stream().anyMatch(bot -> bot.webhookSecret() == null)) {
      throw new IllegalArgumentException(
          "cocrear.telegram.webhook-secret: set it for each bot (1 to 256 letters, digits, _ or -),"
              + " or set cocrear.telegram.mode=polling; a webhook without a secret would let"
              + " anybody in");
    }
  }

  private static boolean repeated(List<Bot> bots) {
    Set<String> names = new HashSet<>();
    Set<String> accounts = new HashSet<>();
    return bots.stream().anyMatch(bot -> !names.add(bot.name()) || !accounts.add(bot.account()));
  }

  /** Where Telegram posts for the bot of that place in {@link #bots}. */
  String path(int place) {
    return place == 0 ? "/webhooks/telegram" : "/webhooks/telegram/" + bots.get(place).name();
  }

  /** Never shows a token or a secret. */
  @Override
  public String toString() {
    return "TelegramSettings[" + bots + ", " + apiUrl + ", " + mode + "]";
  }
}
