package org.cocrear.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Tells Telegram at start where to post updates, until Telegram has taken note of it; then looks
 * again and again whether it still posts there and gets through.
 */
class TelegramRegistration implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramRegistration.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);

  private final BotApi api;
  private final @Nullable String door;
  private final String secret;
  private final ChannelPulse pulse;
  private final Clock clock;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  TelegramRegistration(
      BotApi api, @Nullable String url, String secret, ChannelPulse pulse, Clock clock) {
    this.clock = clock;
    this.api = api;
    this.door = url;
    this.secret = secret;
    this.pulse = pulse;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("telegram-webhook").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run() {
    String url = door;
    if (url == null) {
      pulse.ill("cocrear.public-url is not set: Telegram cannot be told where to post");
      LOG.warn("cocrear.public-url is not set: Telegram cannot be told where to post");
      return;
    }
    try {
      Answer answer = register(url);
      while (!answer.ok()) {
        Duration pause = answer.after() == null ? PAUSE : answer.after();
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        answer = register(url);
      }
      do {
        look(url);
      } while (!stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks once. */
  Answer register(String url) {
    Answer answer =
        api.call(
            SetWebhook.builder()
                .url(url)
                .secretToken(secret)
                .allowedUpdates(List.of(TelegramPolling.WANTED))
                .build());
    if (answer.ok()) {
      pulse.well();
    } else {
      pulse.ill("setWebhook: " + answer.reason());
      LOG.warn("Telegram did not take our webhook yet: {}", answer.reason());
    }
    return answer;
  }

  /** Looks once; says in one line what is wrong. https://core.telegram.org/bots/api#webhookinfo */
  void look(String url) {
    Answer answer = api.call(new GetWebhookInfo());
    if (!answer.ok()) {
      pulse.ill("getWebhookInfo: " + answer.reason());
      return;
    }
    String wrong = WebhookState.trouble(answer.result(), url, clock);
    if (wrong == null) {
      pulse.well();
      return;
    }
    pulse.ill(wrong);
    LOG.warn("Telegram's webhook: {}", wrong);
    if (wrong.equals(WebhookState.ELSEWHERE)) {
      register(url);
    }
  }
}
