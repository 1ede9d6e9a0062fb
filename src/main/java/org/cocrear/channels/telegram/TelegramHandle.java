package org.cocrear.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.OurAccount;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** The name under which people find a bot: asked for when it is first needed, and then known. */
class TelegramHandle implements OurAccount.Owner {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final BotApi api;
  private final String account;
  private final @Nullable String locale;
  private final Clock clock;
  private volatile @Nullable String handle;
  private volatile Instant askAfter = Instant.EPOCH;

  TelegramHandle(BotApi api, String account, @Nullable String locale, Clock clock) {
    this.api = api;
    this.account = account;
    this.locale = locale;
    this.clock = clock;
  }

  /** The name if it is known already: never waits. */
  @Override
  public List<OurAccount> accounts() {
    Instant now = clock.instant();
    if (handle == null && now.isAfter(askAfter)) {
      askAfter = now.plus(PAUSE);
      Thread.ofVirtual().name("telegram-name").start(this::ask);
    }
    return List.of(new OurAccount(Channel.TELEGRAM, account, handle, locale));
  }

  /** Asks once. */
  void ask() {
    Answer answer = api.call(new GetMe());
    String name = answer.result().path("username").asText("");
    if (answer.ok() && !name.isEmpty()) {
      handle = name;
    }
  }
}
