package org.cocrear.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talk that waits for a person.
 *
 * @param reason key of why
 * @param before what was said before the call, in order: by the author and by the bot
 * @param lines what was said since, in order
 * @param taken the account that took it, or null
 */
public record Call(
    String id,
    String reason,
    Instant since,
    List<Line> before,
    List<Line> lines,
    @Nullable String taken) {

  /** Who a line is of that the person wrote. */
  public static final String AUTHOR = "author";

  /** Who a line is of that the bot said. */
  public static final String BOT = "bot";

  /**
   * One line.
   *
   * @param who {@link #AUTHOR}, {@link #BOT}, or an account's name
   * @param media a file that came with it, as {@code kind:reference}, or null
   */
  public record Line(String who, String text, Instant at, @Nullable String media) {

    /** Words alone. */
    public Line(String who, String text, Instant at) {
      this(who, text, at, null);
    }
  }

  /** Since when nobody answered: the call, or the author's last words; null once answered. */
  public @Nullable Instant unanswered() {
    Instant waits = since;
    for (Line line : lines) {
      boolean authors = line.who().equals(AUTHOR);
      waits = !authors ? null : waits == null ? line.at() : waits;
    }
    return waits;
  }
}
