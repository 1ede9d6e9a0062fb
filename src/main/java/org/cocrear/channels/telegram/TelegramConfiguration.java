package org.cocrear.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.cocrear.bot.Voice;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.Checked;
import org.cocrear.channels.Reception;
import org.cocrear.channels.telegram.TelegramSettings.Mode;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires Telegram. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
@TelegramOn
class TelegramConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MEDIA_PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLLING_PATIENCE = Duration.ofSeconds(45);

  private final TelegramSettings settings;

  TelegramConfiguration(TelegramSettings settings) {
    this.settings = settings;
  }

  private BotApi api(Duration patience) {
    return new BotApi(http(patience), settings);
  }

  private static OkHttpClient http(Duration patience) {
    return new OkHttpClient.Builder()
        .callTimeout(patience)
        .readTimeout(patience)
        .followRedirects(false)
        .build();
  }

  @Bean
  BotApi botApi() {
    return api(PATIENCE);
  }

  @Bean
  ChannelPulse telegramPulse(Clock clock) {
    return new ChannelPulse("telegram", clock);
  }

  @Bean
  Reception telegramReception(Inbox inbox, MeterRegistry meters) {
    return new Reception("telegram", inbox, meters);
  }

  @Bean
  TelegramStore telegramStore(MongoOperations mongo, Clock clock) {
    return new TelegramStore(mongo, clock);
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService telegramCourtesyExecutor() {
    return new ThreadPoolExecutor(
        2,
        2,
        1,
        TimeUnit.MINUTES,
        new LinkedBlockingQueue<>(1_000),
        Thread.ofPlatform().daemon().name("telegram-courtesy-", 0).factory(),
        new ThreadPoolExecutor.DiscardOldestPolicy());
  }

  @Bean
  Courtesies courtesies(
      BotApi api,
      TelegramStore store,
      ObjectProvider<Voice> voice,
      ExecutorService telegramCourtesyExecutor) {
    return new Courtesies(
        api,
        store,
        language -> voice.getObject().say(language, "group-private"),
        telegramCourtesyExecutor);
  }

  @Bean
  TelegramUpdates telegramUpdates(
      Reception telegramReception, TelegramStore store, Courtesies courtesies, Clock clock) {
    TelegramArrivals arrivals = new TelegramArrivals(settings.account(), clock);
    return new TelegramUpdates(arrivals, telegramReception, store, courtesies);
  }

  @Bean
  Transport telegramTransport(BotApi api, ChannelPulse telegramPulse) {
    return new TelegramTransport(api, settings.account(), telegramPulse);
  }

  @Bean
  MediaSource telegramMedia(BotApi api) {
    return new TelegramMedia(
        api, http(MEDIA_PATIENCE), settings.apiUrl(), settings.token(), settings.account());
  }

  @Bean
  SmartLifecycle telegramIntake(
      BotApi api,
      TelegramUpdates updates,
      ChannelPulse telegramPulse,
      @Value("${cocrear.public-url:}") String publicUrl) {
    String secret = settings.webhookSecret();
    if (settings.mode() == Mode.POLLING || secret == null) {
      return new TelegramPolling(api(POLLING_PATIENCE), updates, telegramPulse);
    }
    String door =
        publicUrl.isBlank()
            ? null
            : Checked.url("cocrear.public-url", publicUrl, "") + "/webhooks/telegram";
    return new TelegramRegistration(api, door, secret, telegramPulse);
  }
}
