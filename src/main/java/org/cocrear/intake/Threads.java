package org.cocrear.intake;

import java.time.Instant;
import java.util.List;
import org.cocrear.desk.Call;
import org.cocrear.messaging.Content;

/** The last lines of a talk, kept for the person of the staff who may be called. */
final class Threads {

  private static final int LONGEST = 300;

  private Threads() {}

  /** The person wrote; a knock is nothing that anybody wrote. */
  static Talk heard(Content content, Talk talk, Instant now) {
    if (content instanceof Content.Knock) {
      return talk;
    }
    Call.Line line =
        new Call.Line("author", shortened(Heard.words(content)), now, Heard.file(content));
    return talk.heardAt(now).saying(List.of(line));
  }

  /** The bot answered. */
  static Talk answered(Reply reply, Talk talk, Instant now) {
    return talk.saying(
        reply.said().stream()
            .map(text -> new Call.Line(Call.BOT, shortened(text), now, null))
            .toList());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
