package org.cocrear.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of our bots or numbers, as the world finds it.
 *
 * @param account as in {@link Address#account()}
 * @param handle what people look for: a bot's name without {@code @}, or a number; null where we
 *     have not been told yet
 * @param locale the language in which it speaks to who is new there, or null for the plan's
 */
public record OurAccount(
    Channel channel, String account, @Nullable String handle, @Nullable String locale) {

  /** A channel's accounts; owned here, implemented by each channel. */
  public interface Owner {

    /** Those that are configured, in the order of the settings. */
    List<OurAccount> accounts();
  }
}
