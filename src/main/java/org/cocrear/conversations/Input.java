package org.cocrear.conversations;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is handed to a talk. */
public sealed interface Input {

  /** The talk begins, with answers that are known already. */
  record Begin(SortedMap<String, String> given) implements Input {}

  /** Typed text; several short messages in a row are joined by line feeds. */
  record Said(String text) implements Input {}

  /** An option was tapped. */
  record Chose(String option) implements Input {}

  /**
   * A file was sent: {@code reference} is ours, {@code kind} one of photo, voice, video, document.
   */
  record Sent(String reference, String kind, @Nullable String caption) implements Input {}

  /** A place was shared, WGS 84. */
  record Shared(double latitude, double longitude, @Nullable String label) implements Input {}

  /** Something without words: a sticker, a contact card. */
  record Wordless(String what) implements Input {}

  /** The person wants to pass over the question. */
  record Skip() implements Input {}

  /** The person wants the former question back. */
  record Back() implements Input {}

  /** The person wants to correct a former answer, at any question. */
  record Correct() implements Input {}

  /** The person wants to leave the talk. */
  record Cancel() implements Input {}

  /** The open question is asked again, after an interruption was answered. */
  record Again() implements Input {}

  /** The instant for which the talk waits has come: {@link Session#wakesAt()}. */
  record Woke() implements Input {}

  /**
   * What the outside answers to the {@link Action} that the talk waits for.
   *
   * @param values become answers of the talk
   * @param lists become options that later steps may offer by name
   */
  record Told(SortedMap<String, String> values, SortedMap<String, List<Choice>> lists)
      implements Input {}
}
