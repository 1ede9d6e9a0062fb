package org.cocrear.channels.twilio;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Notice;

/**
 * Words that Twilio takes and answers itself: with Advanced Opt-Out it says so, without it these on
 * SMS to a long number. What we would answer to a stop it refuses with 21610, so it is only
 * mirrored. https://help.twilio.com/articles/223134027
 */
final class OptOuts {

  private static final Set<String> STOPS =
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
  private static final Set<String> STARTS = Set.of("START", "UNSTOP");
  private static final String LONG_NUMBER = "\\+[0-9]{7,15}";

  private OptOuts() {}

  /** What Twilio did about a message, if it did something. */
  static Optional<Notice> of(Form form, Address address, Instant now) {
    String words = form.get("Body");
    return switch (type(form, address, words)) {
      case "STOP" -> Optional.of(new Notice.OptedOut(address, now, words));
      case "START" -> Optional.of(new Notice.OptedIn(address, now, words));
      case "HELP" -> Optional.of(new Notice.HelpAsked(address, now, words));
      default -> Optional.empty();
    };
  }

  private static String type(Form form, Address address, String words) {
    String told = form.get("OptOutType").toUpperCase(Locale.ROOT);
    boolean itself = address.channel() == Channel.SMS && form.get("To").matches(LONG_NUMBER);
    if (!told.isEmpty() || !itself) {
      return told;
    }
    String word = words.strip().toUpperCase(Locale.ROOT);
    if (STOPS.contains(word)) {
      return "STOP";
    }
    return STARTS.contains(word) ? "START" : "";
  }
}
