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

    /** A button was tapped: stop its clock, take the keyboard away. */
    record Tapped(String callback, @Nullable String chat, @Nullable Integer message)
        implements Courtesy {}

    /** Somebody wrote in a group. */
    record Group(String chat, @Nullable String language) implements Courtesy {}
  }
}
