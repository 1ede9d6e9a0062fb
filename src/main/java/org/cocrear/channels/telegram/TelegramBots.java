package org.cocrear.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.Checked;
import org.cocrear.channels.PaceSettings;
import org.cocrear.channels.telegram.TelegramSettings.Bot;
import org.cocrear.channels.telegram.TelegramSettings.Mode;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.OurAccount;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Our bots, and what each of them gives to the house. */
class TelegramBots {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MEDIA_PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLLING_PATIENCE = Duration.ofSeconds(45);

  private final TelegramSettings settings;
  private final @Nullable String publicUrl;
  private final PaceSettings pace;
  private final Clock clock;
  private final List<TelegramBot> all;

  /** Makes what takes a bot's updates in. */
  interface Doors {
    TelegramUpdates updates(Bot bot, BotApi api);
  }

  TelegramBots(
      TelegramSettings settings, String publicUrl, PaceSettings pace, Doors doors, Clock clock) {
    this.settings = settings;
    this.publicUrl =
        publicUrl.isBlank() ? null : Checked.url("cocrear.public-url", publicUrl, publicUrl);
    this.pace = pace;
    this.clock = clock;
    this.all =
        IntStream.range(0, settings.bots().size()).mapToObj(place -> bot(place, doors)).toList();
  }

  private TelegramBot bot(int place, Doors doors) {
    Bot bot = settings.bots().get(place);
    BotApi api = api(bot, PATIENCE);
    String name = bot.name().isEmpty() ? "telegram" : "telegram " + bot.name();
    ChannelPulse pulse = new ChannelPulse(name, clock);
    return new TelegramBot(bot, settings.path(place), api, pulse, doors.updates(bot, api));
  }

  private BotApi api(Bot bot, Duration patience) {
    return new BotApi(http(patience), settings.apiUrl(), bot.token());
  }

  private static OkHttpClient http(Duration patience) {
    return new OkHttpClient.Builder()
        .callTimeout(patience)
        .readTimeout(patience)
        .followRedirects(false)
        .build();
  }

  /** In the order of the settings. */
  List<TelegramBot> all() {
    return all;
  }

  /** The bot for which Telegram posts to a path, or null. */
  @Nullable TelegramBot at(String path) {
    return all.stream().filter(bot -> bot.path().equals(path)).findFirst().orElse(null);
  }

  Transport transport(TelegramBot bot) {
    return new TelegramTransport(bot.api(), bot.settings().account(), bot.pulse(), pace, clock);
  }

  OurAccount.Owner owner(TelegramBot bot) {
    Bot known = bot.settings();
    return new TelegramHandle(bot.api(), known.account(), known.locale(), clock);
  }

  MediaSource media(TelegramBot bot) {
    Bot known = bot.settings();
    return new TelegramMedia(
        bot.api(), http(MEDIA_PATIENCE), settings.apiUrl(), known.token(), known.account());
  }

  /** What brings its updates, as long as the house lives. */
  SmartLifecycle intake(TelegramBot bot) {
    String secret = bot.settings().webhookSecret();
    if (settings.mode() == Mode.POLLING || secret == null) {
      return new TelegramPolling(api(bot.settings(), POLLING_PATIENCE), bot.updates(), bot.pulse());
    }
    String door = publicUrl == null ? null : publicUrl + bot.path();
    return new TelegramRegistration(bot.api(), door, secret, bot.pulse(), clock);
  }
}
