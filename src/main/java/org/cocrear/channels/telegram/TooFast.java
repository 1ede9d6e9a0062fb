package org.cocrear.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;

/**
 * Tells whether "too many requests" is about one chat or the whole bot: Telegram does not say, but
 * when two chats must wait at once, it is the bot. https://core.telegram.org/bots/faq#broadcasting
 */
final class TooFast {

  private static final int CODE = 429;
  private static final Duration WITHOUT_A_WISH = Duration.ofSeconds(1);

  private final Clock clock;
  private final Map<String, Instant> waiting = new HashMap<>();

  TooFast(Clock clock) {
    this.clock = clock;
  }

  /** The result, which holds the whole bot where another chat waits too. */
  synchronized SendResult judge(String chat, Answer answer, SendResult result) {
    if (answer.code() != CODE || !(result instanceof SendResult.TryLater later)) {
      return result;
    }
    Instant now = clock.instant();
    waiting.values().removeIf(until -> !until.isAfter(now));
    Duration after = answer.after() == null ? WITHOUT_A_WISH : answer.after();
    waiting.put(chat, now.plus(after));
    return waiting.size() == 1
        ? later
        : new SendResult.TryLater(later.after(), later.reason(), Scope.ACCOUNT);
  }
}
