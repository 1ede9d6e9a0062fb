package org.cocrear.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to send.
 *
 * @param id ours, derived from what caused it: posting it twice sends it once
 * @param to whom
 * @param text what to say, without the options
 * @param options what can be chosen, in order; a channel shows buttons or numbered lines
 * @param hint a last line below the options, such as how to skip
 * @param priority replies overtake what we start
 * @param about what it is about, such as a submission's code; for staff, never a person
 * @param leafing what leads through many options
 */
public record Outgoing(
    String id,
    AddressId to,
    String text,
    List<Option> options,
    @Nullable String hint,
    Priority priority,
    @Nullable String about,
    Leafing leafing) {

  /** One whose options, if there are many, are led through in Spanish. */
  public Outgoing(
      String id,
      AddressId to,
      String text,
      List<Option> options,
      @Nullable String hint,
      Priority priority,
      @Nullable String about) {
    this(id, to, text, options, hint, priority, about, Leafing.SPANISH);
  }

  /** A plain reply. */
  public static Outgoing reply(String id, AddressId to, String text) {
    return new Outgoing(id, to, text, List.of(), null, Priority.REPLY, null);
  }

  /** Who began. */
  public enum Priority {
    /** The person waits for it. */
    REPLY,
    /** We start it: it keeps to decent hours, consent and windows. */
    BULK
  }
}
