package org.cocrear.channels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocrear.messaging.Transport.SendResult;

/**
 * Sends a message of several pieces; a second try of the same message goes on behind the pieces
 * that were taken before (as long as this process lives).
 */
public final class PieceByPiece {

  private static final int REMEMBERED = 10_000;

  private final Map<String, Integer> taken =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Sends one piece. */
  @FunctionalInterface
  public interface Sender {
    /** Sends it; the last one carries what belongs below the text. */
    SendResult send(String piece, boolean last);
  }

  /** Sends the pieces in order; the result of the last one, or the first that was not accepted. */
  public SendResult send(String id, List<String> pieces, Sender sender) {
    SendResult result = new SendResult.Refused("nothing to say", false);
    for (int i = taken(id); i < pieces.size(); i++) {
      result = sender.send(pieces.get(i), i == pieces.size() - 1);
      if (!(result instanceof SendResult.Accepted)) {
        remember(id, i);
        return result;
      }
    }
    forget(id);
    return result;
  }

  private synchronized int taken(String id) {
    return taken.getOrDefault(id, 0);
  }

  private synchronized void remember(String id, int count) {
    taken.put(id, count);
  }

  private synchronized void forget(String id) {
    taken.remove(id);
  }
}
