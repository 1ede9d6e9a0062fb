package org.cocrear.intake;

import java.util.Locale;
import org.cocrear.conversations.Input;
import org.cocrear.messaging.Content;
import org.jspecify.annotations.Nullable;

/** What the engine hears of what a person sent. */
final class Heard {

  private Heard() {}

  static Input input(Content content) {
    return switch (content) {
      case Content.Text text -> new Input.Said(text.text());
      case Content.Tap tap -> new Input.Chose(tap.option());
      case Content.Place place ->
          new Input.Shared(place.latitude(), place.longitude(), place.label());
      case Content.Media media -> new Input.Sent(media.reference(), kind(media), media.caption());
      case Content.Other other -> new Input.Wordless(other.what());
      case Content.Knock knock -> new Input.Woke();
    };
  }

  /** What was sent, in words for the staff. */
  static String words(Content content) {
    return switch (content) {
      case Content.Text text -> text.text();
      case Content.Tap tap -> tap.label() == null ? tap.option() : tap.label();
      case Content.Place place -> place.latitude() + ", " + place.longitude();
      case Content.Media media -> "[" + kind(media) + "] " + caption(media);
      case Content.Other other -> "[" + other.what() + "]";
      case Content.Knock knock -> "";
    };
  }

  /** A file that was sent, as {@code kind:reference}, or null. */
  static @Nullable String file(Content content) {
    return content instanceof Content.Media media ? kind(media) + ":" + media.reference() : null;
  }

  /** Whether an answer holds a file and no words, as in {@code [nota de voz]}. */
  static boolean wordless(String answer) {
    return !answer.isBlank() && answer.replaceAll("\\[[^\\]]{2,20}\\]", "").isBlank();
  }

  static String kind(Content.Media media) {
    return media.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String caption(Content.Media media) {
    String caption = media.caption();
    return caption == null ? "" : caption;
  }
}
