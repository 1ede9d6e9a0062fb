package org.cocrear.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.outreach.Activities;
import org.cocrear.outreach.Activities.Activity;

/**
 * Finds the code of a link or QR in the words that came with it, and takes it out of them: WhatsApp
 * and SMS have no other place for it.
 */
final class Sources {

  /** A message that is nothing but a code asks to begin; it lifts no stop. */
  private static final String BEGIN = "menu";

  private static final Pattern WORD =
      Pattern.compile("(?<!\\S)#?[A-Za-z](?=[A-Za-z0-9-]*[0-9])[A-Za-z0-9-]{2,30}(?![^\\s.,!])");

  private final Activities activities;

  Sources(Activities activities) {
    this.activities = activities;
  }

  /** The message without the code, which stands as its source. */
  Inbound read(Inbound message) {
    if (!(message.content() instanceof Content.Text text)) {
      return message;
    }
    Matcher words = WORD.matcher(text.text());
    while (words.find()) {
      Optional<Activity> activity = activities.find(words.group());
      if (activity.isPresent()) {
        String before = text.text().substring(0, words.start()).stripTrailing();
        String after = text.text().substring(words.end()).stripLeading();
        String rest = (before + (after.matches("[.,!].*") ? "" : " ") + after).strip();
        boolean says = rest.codePoints().anyMatch(Character::isLetterOrDigit);
        return message.by(activity.get().code(), new Content.Text(says ? rest : BEGIN));
      }
    }
    return message;
  }
}
