package org.cocrear.channels.twilio;

import java.time.Duration;
import org.cocrear.channels.ProviderErrors;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;
import org.jspecify.annotations.Nullable;

/** What Twilio's errors mean for us. https://www.twilio.com/docs/api/errors */
final class TwilioErrors {

  private static final ProviderErrors TABLE = ProviderErrors.of("twilio");

  private TwilioErrors() {}

  static boolean stops(String code) {
    return TABLE.remedy(code, "").filter(Remedy.STOP_PERSON::equals).isPresent();
  }

  /** The result of a call that was not taken. */
  static SendResult result(int status, String code, String message, @Nullable Duration after) {
    String reason = ((code.isEmpty() ? "HTTP " + status : code) + " " + message).strip();
    if (status >= 500) {
      return new SendResult.TryLater(after, reason, Scope.PROVIDER);
    }
    return TABLE
        .remedy(code, message)
        .map(remedy -> ProviderErrors.result(remedy, reason, after))
        .orElseGet(() -> unknown(status, reason, after));
  }

  /** 401 and 403 are about our account: no message may be lost for that. */
  private static SendResult unknown(int status, String reason, @Nullable Duration after) {
    Remedy remedy =
        switch (status) {
          case 408 -> Remedy.RETRY;
          case 401, 403 -> Remedy.STOP_CHANNEL;
          case 429 -> Remedy.SLOW_DOWN;
          default -> Remedy.GIVE_UP;
        };
    return ProviderErrors.result(remedy, reason, after);
  }
}
