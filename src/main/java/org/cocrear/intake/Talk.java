package org.cocrear.intake;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.conversations.Session;
import org.jspecify.annotations.Nullable;

/**
 * What a lane remembers between two turns.
 *
 * @param open the talk that waits for an answer
 * @param paused a talk that was interrupted and will be offered back
 * @param misses how often in a row we did not understand
 * @param attachments files that came before anybody asked, for the next submission
 */
record Talk(
    @Nullable Session open, @Nullable Session paused, int misses, List<String> attachments) {

  static final Talk NONE = new Talk(null, null, 0, List.of());

  private static final int MAX_ATTACHMENTS = 20;

  Talk opening(@Nullable Session session) {
    return new Talk(session, paused, 0, attachments);
  }

  /** Sets aside the open talk if anything was answered in it. */
  Talk pausing() {
    return open == null || open.answers().isEmpty()
        ? opening(null)
        : new Talk(null, open, 0, attachments);
  }

  Talk resumed() {
    return new Talk(paused, null, 0, attachments);
  }

  Talk withMisses(int count) {
    return new Talk(open, paused, count, attachments);
  }

  Talk keeping(String attachment) {
    List<String> kept = new ArrayList<>(attachments);
    if (kept.size() < MAX_ATTACHMENTS && !kept.contains(attachment)) {
      kept.add(attachment);
    }
    return new Talk(open, paused, misses, List.copyOf(kept));
  }

  Talk withoutAttachments() {
    return new Talk(open, paused, misses, List.of());
  }
}
