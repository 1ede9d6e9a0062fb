package org.cocrear.channels.telegram;

import org.cocrear.channels.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * An update as it was understood.
 *
 * @param arrival what is to be stored
 * @param courtesy what is to be done beside it, if anything
 */
record Received(Arrival arrival, @Nullable Courtesy courtesy) {

  /** A small thing that Telegram or a group expects of us. */
  sealed interface Courtesy {

    /**
     * A button was tapped: stop its clock, take the keyboard away, mark what was chosen.
     *
     * @param asked the question as it stands in the chat, or null where Telegram no longer tells it
     */
    record Tapped(
        String callback, @Nullable String chat, @Nullable Integer message, @Nullable Asked asked)
        implements Courtesy {

      Tapped(String callback, @Nullable String chat, @Nullable Integer message) {
        this(callback, chat, message, null);
      }
    }

    /**
     * A question and its answer.
     *
     * @param text of the message
     * @param entities its markup as Telegram told it, or an empty text
     * @param chosen the label that was tapped
     */
    record Asked(String text, String entities, String chosen) {}

    /** Somebody wrote in a group. */
    record Group(String chat, @Nullable String language) implements Courtesy {}
  }
}
