package org.cocrear.channels.telegram;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text as Telegram's HTML: all that anybody wrote is escaped; the code that a message is
 * about can be copied with a tap, the hint stands back. Marked up piece by piece, so that no cut
 * can fall inside a tag. https://core.telegram.org/bots/api#html-style
 */
final class TelegramHtml {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,6}-[0-9A-Z]{3,8}");

  private TelegramHtml() {}

  /** The text, with nothing in it that could be taken for markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * A piece of a message.
   *
   * @param hint what it ends with and shall stand back, or null
   */
  static String of(String piece, @Nullable String hint) {
    boolean hinted = hint != null && !hint.isBlank() && piece.endsWith(hint.strip());
    int cut = hinted && hint != null ? piece.length() - hint.strip().length() : piece.length();
    String said = CODE.matcher(escaped(piece.substring(0, cut))).replaceAll("<code>$0</code>");
    return hinted ? said + "<i>" + escaped(piece.substring(cut)) + "</i>" : said;
  }
}
