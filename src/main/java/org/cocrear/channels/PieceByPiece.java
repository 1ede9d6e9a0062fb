package org.cocrear.channels;

import java.util.List;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.Trip;

/** Sends a message of several pieces; a later try goes on behind those that were taken. */
public final class PieceByPiece {

  private PieceByPiece() {}

  /** Sends one piece. */
  @FunctionalInterface
  public interface Sender {
    /** Sends it; the last one carries what belongs below the text. */
    SendResult send(String piece, boolean last);
  }

  /** Sends the pieces in order; the result of the last one, or the first that was not accepted. */
  public static SendResult send(Trip trip, List<String> pieces, Sender sender) {
    SendResult result = new SendResult.Refused("nothing to say", false);
    int last = pieces.size() - 1;
    for (int i = Math.min(trip.taken(), Math.max(last, 0)); i <= last; i++) {
      result = sender.send(pieces.get(i), i == last);
      if (!(result instanceof SendResult.Accepted)) {
        return result;
      }
      if (i < last) {
        trip.progress().accept(i + 1);
      }
    }
    return result;
  }
}
