package org.cocrear.channels.telegram;

import org.cocrear.channels.ProviderErrors;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;

/** What Telegram's errors mean for us. https://core.telegram.org/bots/api#making-requests */
final class TelegramErrors {

  private static final ProviderErrors TABLE = ProviderErrors.of("telegram");

  private TelegramErrors() {}

  /** The result of a call that was not granted; no answer, or none of sense, is code 0 or 5xx. */
  static SendResult result(Answer answer) {
    if (answer.code() == 0 || answer.code() >= 500) {
      return new SendResult.TryLater(answer.after(), answer.reason(), Scope.PROVIDER);
    }
    Remedy remedy =
        TABLE.remedy(String.valueOf(answer.code()), answer.description()).orElse(Remedy.GIVE_UP);
    return ProviderErrors.result(remedy, answer.reason(), answer.after());
  }
}
