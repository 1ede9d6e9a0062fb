package org.cocrear.intake;

import java.util.Locale;
import org.cocrear.conversations.Input;
import org.cocrear.messaging.Content;

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
    };
  }

  static String kind(Content.Media media) {
    return media.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String caption(Content.Media media) {
    String caption = media.caption();
    return caption == null ? "" : caption;
  }
}
