package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Asks Telegram for updates for as long as the service lives. Nothing ends the loop but {@link
 * #stop}; the offset moves only behind an update that is stored, so after a crash or while the
 * store is away an update comes again. https://core.telegram.org/bots/api#getupdates
 */
class TelegramPolling implements SmartLifecycle {

  static final String[] WANTED = {"message", "edited_message", "callback_query", "my_chat_member"};

  private static final Logger LOG = LoggerFactory.getLogger(TelegramPolling.class);
  private static final int SECONDS = 25;

  /** A webhook is set after all. */
  private static final int CONFLICT = 409;

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final BotApi api;
  private final TelegramUpdates updates;
  private final ChannelPulse pulse;
  private final Duration longestPause;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Thread thread;
  private long offset;
  private boolean registered;

  TelegramPolling(BotApi api, TelegramUpdates updates, ChannelPulse pulse) {
    this(api, updates, pulse, LONGEST_PAUSE);
  }

  TelegramPolling(BotApi api, TelegramUpdates updates, ChannelPulse pulse, Duration longestPause) {
    this.longestPause = longestPause;
    this.api = api;
    this.updates = updates;
    this.pulse = pulse;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    pulse.expectEvery(LONGEST_SILENCE);
    thread = Thread.ofPlatform().daemon().name("telegram-polling").start(this::live);
  }

  @Override
  public void stop() {
    stopped.countDown();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  /** Begins again whatever ended the loop: even what no program should survive is reported. */
  private void live() {
    while (isRunning()) {
      try {
        run();
      } catch (Error e) {
        trouble(e.getClass().getSimpleName(), null);
        LOG.error("Polling Telegram broke off and begins again", e);
        pause(longestPause);
      }
    }
  }

  private void run() {
    Duration pause = SHORTEST_PAUSE;
    while (isRunning()) {
      Duration wished = turn();
      if (wished == null) {
        pause = SHORTEST_PAUSE;
      } else {
        pause(wished.isZero() ? pause : wished);
        pause = shorter(pause.multipliedBy(2), longestPause);
      }
    }
  }

  /** One round; null where all went well, else how long to wait (zero: as it seems fit). */
  @Nullable Duration turn() {
    try {
      Answer answer = registered ? poll() : register();
      if (answer.ok()) {
        pulse.well();
        return null;
      }
      return trouble(answer.reason(), answer.after());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Polling Telegram failed and goes on", e);
      return trouble(e.getClass().getSimpleName(), null);
    }
  }

  private Duration trouble(String reason, @Nullable Duration after) {
    if (isRunning()) {
      pulse.ill(reason);
    }
    return after == null ? Duration.ZERO : after;
  }

  private Answer register() {
    Answer answer = api.call(new DeleteWebhook(false));
    registered = answer.ok();
    return answer;
  }

  private Answer poll() {
    long began = System.nanoTime();
    ObjectNode arguments = BotApi.JSON.createObjectNode().put("timeout", SECONDS);
    arguments.put("offset", offset).putPOJO("allowed_updates", WANTED);
    Answer answer = api.call("getUpdates", arguments);
    registered = answer.code() != CONFLICT;
    for (JsonNode update : answer.result()) {
      updates.take(update);
      if (update.path("update_id").canConvertToLong()) {
        offset = update.path("update_id").asLong() + 1;
      }
    }
    if (answer.ok() && System.nanoTime() - began < SHORTEST_PAUSE.toNanos() / 5) {
      pause(SHORTEST_PAUSE.dividedBy(5));
    }
    return answer;
  }

  private void pause(Duration duration) {
    try {
      if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("Polling Telegram ends");
      }
    } catch (InterruptedException e) {
      LOG.debug("Woken while waiting", e);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
