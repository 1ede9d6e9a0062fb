package org.cocrear.messaging;

/** A message as plain text: what is said, numbered lines to choose from, a last hint. */
public final class NumberedOptions {

  private NumberedOptions() {}

  /** The whole text: the words, a blank line, one line {@code 1 Label} per option, the hint. */
  public static String render(Outgoing message) {
    StringBuilder whole = new StringBuilder(message.text());
    if (!message.options().isEmpty()) {
      whole.append('\n');
    }
    int number = 1;
    for (Option option : message.options()) {
      whole.append('\n').append(number++).append(' ').append(option.label());
    }
    if (message.hint() != null) {
      whole.append('\n').append(message.hint());
    }
    return whole.toString();
  }
}
