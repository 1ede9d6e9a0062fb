package org.cocrear.messaging;

import java.util.Locale;

/** The means by which a message travels. */
public enum Channel {
  TELEGRAM,
  WHATSAPP,
  SMS;

  /** The name in addresses, JSON and pages: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The channel of a key.
   *
   * @throws IllegalArgumentException for a key that names none
   */
  public static Channel ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
