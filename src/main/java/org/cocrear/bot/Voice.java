package org.cocrear.bot;

import java.util.List;
import java.util.Map;

/** The bot's texts: ICU message patterns by key and locale. Immutable. */
public final class Voice {

  /**
   * The text of a key in a locale ({@code es-AR}, {@code es}, {@code en} …), its arguments filled
   * in; the nearest locale that has it.
   *
   * @throws IllegalArgumentException for a key that no locale has
   */
  public String say(String locale, String key, Map<String, ?> arguments) {
    throw new UnsupportedOperationException(locale + key + arguments);
  }

  /** The same without arguments. */
  public String say(String locale, String key) {
    return say(locale, key, Map.of());
  }

  /** Whether any locale has the key. */
  public boolean knows(String key) {
    throw new UnsupportedOperationException(key);
  }

  /** Locales that can be chosen. */
  public List<String> locales() {
    throw new UnsupportedOperationException();
  }
}
