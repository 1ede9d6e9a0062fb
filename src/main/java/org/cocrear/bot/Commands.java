package org.cocrear.bot;

import java.util.Optional;

/**
 * Words that are commands, from {@code commands.yml}. Matched exactly but for case, accents, outer
 * punctuation and spaces; never with slips.
 */
public final class Commands {

  /** A command and what followed it ({@code propuesta TEXT}, {@code estado CODE}); else empty. */
  public record Heard(Command command, String rest) {}

  /**
   * What a text commands, if anything.
   *
   * @param sms whether it came by SMS, where more words stop because providers take them so
   */
  public Optional<Heard> hear(String text, boolean sms) {
    throw new UnsupportedOperationException(text + sms);
  }
}
