package org.cocrear.messaging;

import org.jspecify.annotations.Nullable;

/** What a person sent, or what knocks in their lane. */
public sealed interface Content {

  /** Typed text, without control characters; never blank. */
  record Text(String text) implements Content {}

  /** A tapped button or list row: the id of the option, and the label the provider echoed. */
  record Tap(String option, @Nullable String label) implements Content {}

  /** A shared place, in WGS 84 degrees. */
  record Place(double latitude, double longitude, @Nullable String label) implements Content {}

  /**
   * A file that lies with the provider and is fetched only when needed.
   *
   * @param kind what it is
   * @param reference the provider's own reference (a file id, an address) as it comes in; from the
   *     lane on, the id of a {@link MediaFile}
   * @param type media type as the provider told it
   * @param caption text that came with it
   */
  record Media(MediaKind kind, String reference, @Nullable String type, @Nullable String caption)
      implements Content {

    /** The same file under another reference. */
    public Media with(String other) {
      return new Media(kind, other, type, caption);
    }
  }

  /** Something without words for us: a sticker, a contact card, a poll; {@code what} names it. */
  record Other(String what) implements Content {}

  /**
   * Nobody wrote: something of ours is due in this lane, such as a reminder. It takes its turn like
   * a message, so that order, journal and compare-and-set hold for it too.
   *
   * @param what names it
   * @param mark what it was set for: where that has changed since, it means nothing
   */
  record Knock(String what, String mark) implements Content {}

  /** Kinds of files. */
  enum MediaKind {
    PHOTO,
    VOICE,
    VIDEO,
    DOCUMENT
  }
}
