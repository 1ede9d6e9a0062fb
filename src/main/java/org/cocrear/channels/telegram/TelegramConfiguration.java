package org.cocrear.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cocrear.bot.Voice;
import org.cocrear.channels.PaceSettings;
import org.cocrear.channels.Reception;
import org.cocrear.messaging.Inbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires Telegram. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TelegramSettings.class, PaceSettings.class})
@Import(TelegramBeans.class)
@TelegramOn
class TelegramConfiguration {

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
  TelegramBots telegramBots(
      TelegramSettings settings,
      @Value("${cocrear.public-url:}") String publicUrl,
      PaceSettings pace,
      TelegramBots.Doors doors,
      Clock clock) {
    return new TelegramBots(settings, publicUrl, pace, doors, clock);
  }

  @Bean
  TelegramBots.Doors telegramDoors(
      Reception telegramReception,
      TelegramStore store,
      ObjectProvider<Voice> voice,
      ExecutorService telegramCourtesyExecutor,
      Clock clock) {
    return (bot, api) ->
        new TelegramUpdates(
            new TelegramArrivals(bot.account(), clock),
            telegramReception,
            store,
            new Courtesies(
                api,
                store,
                language -> voice.getObject().say(language, "group-private"),
                telegramCourtesyExecutor));
  }
}
