package org.cocrear.channels.twilio;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cocrear.channels.Arrival;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.jspecify.annotations.Nullable;

/** Reads a message webhook. https://www.twilio.com/docs/messaging/guides/webhook-request */
class TwilioArrivals {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_MEDIA = 10;
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Clock clock;

  TwilioArrivals(Clock clock) {
    this.clock = clock;
  }

  /** What a form carries. */
  Arrival read(Form form) {
    String id = form.first("MessageSid", "SmsSid", "SmsMessageSid");
    String from = form.get("From");
    if (id.isEmpty() || id.length() > LONGEST_NAME) {
      return new Arrival.Nothing("without-id");
    }
    if (Numbers.canonical(from).isEmpty() || from.length() > LONGEST_NAME) {
      return new Arrival.Nothing("without-sender");
    }
    Address address = address(from, form.first("To", "MessagingServiceSid", "AccountSid"));
    Instant now = clock.instant();
    return OptOuts.of(form, address, now)
        .map(notice -> (Arrival) new Arrival.News(notice))
        .orElseGet(() -> messages(id, address, form, now));
  }

  /** The address of a person and the number of ours that they wrote to. */
  static Address address(String theirs, String ours) {
    return new Address(
        Numbers.channel(theirs),
        Numbers.bare(ours),
        Numbers.canonical(theirs),
        Numbers.bare(theirs));
  }

  private static Arrival messages(String id, Address address, Form form, Instant now) {
    String name = orNull(form.get("ProfileName"));
    String source = source(form);
    List<Inbound> messages = new ArrayList<>();
    for (Content content : contents(form)) {
      String own = messages.isEmpty() ? id : id + "/" + messages.size();
      messages.add(new Inbound(own, address, name, content, now, source));
    }
    return new Arrival.Messages(List.copyOf(messages));
  }

  /**
   * The advertisement or post by which a person came; its words (ReferralBody) are ours, not the
   * person's. https://www.twilio.com/docs/whatsapp/api#click-to-whatsapp
   */
  private static @Nullable String source(Form form) {
    String source = form.get("ReferralSourceId");
    return SOURCE.matcher(source).matches() ? source : null;
  }

  private static List<Content> contents(Form form) {
    Content tap = tap(form);
    Content place = place(form);
    List<Content> media = media(form);
    if (tap != null) {
      return List.of(tap);
    } else if (place != null) {
      return List.of(place);
    } else if (!media.isEmpty()) {
      return media;
    }
    String text = form.get("Body");
    return List.of(text.isEmpty() ? other(form) : new Content.Text(text));
  }

  private static Content other(Form form) {
    String type = form.get("MessageType");
    return new Content.Other(type.isEmpty() ? "empty" : type);
  }

  private static @Nullable Content tap(Form form) {
    String option = form.first("ButtonPayload", "ListId");
    return option.isEmpty()
        ? null
        : new Content.Tap(option, orNull(form.first("ButtonText", "ListTitle", "Body")));
  }

  private static @Nullable Content place(Form form) {
    try {
      double latitude = Double.parseDouble(form.get("Latitude"));
      double longitude = Double.parseDouble(form.get("Longitude"));
      boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      String label = orNull(form.first("Label", "Address", "Body"));
      return onEarth ? new Content.Place(latitude, longitude, label) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static List<Content> media(Form form) {
    List<Content> media = new ArrayList<>();
    for (int i = 0; i < MOST_MEDIA && !form.get("MediaUrl" + i).isEmpty(); i++) {
      String type = form.get("MediaContentType" + i).toLowerCase(Locale.ROOT);
      String caption = i == 0 ? orNull(form.get("Body")) : null;
      media.add(new Content.Media(kind(type), form.get("MediaUrl" + i), orNull(type), caption));
    }
    return media;
  }

  private static MediaKind kind(String type) {
    return switch (type.split("/", 2)[0]) {
      case "image" -> MediaKind.PHOTO;
      case "audio" -> MediaKind.VOICE;
      case "video" -> MediaKind.VIDEO;
      default -> MediaKind.DOCUMENT;
    };
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
