package org.cocrear.channels.twilio;

import java.time.Duration;
import java.util.Set;
import org.cocrear.messaging.Transport.SendResult;
import org.jspecify.annotations.Nullable;

/** What Twilio's error codes mean for us. https://www.twilio.com/docs/api/errors */
final class TwilioErrors {

  /** The person opted out, or does not take messages from us on this channel. */
  private static final Set<String> STOPS = Set.of("21610", "63024");

  /** Too fast or too many: the same message may pass later. */
  private static final Set<String> LATER = Set.of("14107", "20429", "30001", "63018", "63017");

  private TwilioErrors() {}

  static boolean stops(String code) {
    return STOPS.contains(code);
  }

  /**
   * The result of a call that was not taken. 401 is about our token: no message may be lost for
   * that.
   */
  static SendResult result(int status, String code, String message, @Nullable Duration after) {
    String reason = (code.isEmpty() ? "HTTP " + status : code) + " " + message;
    if (status == 401 || status == 408 || status == 429 || status >= 500 || LATER.contains(code)) {
      return new SendResult.TryLater(after, reason.strip());
    }
    return new SendResult.Refused(reason.strip(), stops(code));
  }
}
