package org.cocrear.channels;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Values of settings, checked; each failure names its setting. */
public final class Checked {

  private Checked() {}

  /** The value, or null where it is blank: an empty variable is an unset one. */
  public static @Nullable String orNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * An absolute http address without its final slash.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static String url(String setting, @Nullable String value, String otherwise) {
    String given = orNull(value);
    String url = given == null ? otherwise : given;
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return url.replaceAll("/+$", "");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(setting + ": not an address: " + url, e);
    }
    throw new IllegalArgumentException(setting + ": must begin with http:// or https://: " + url);
  }
}
