package org.cocrear.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.Trip;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void plainTextKeepsWordsOfAnyScriptAndDropsWhatIsNoText() {
    assertThat(PlainText.of("remove\u0000 null bytes\u0000")).isEqualTo("remove null bytes");
    assertThat(PlainText.of("a\r\nb\tc\u0007\ud83d")).isEqualTo("a\nb c");
    assertThat(PlainText.of("مرحبا \u200f😀👨‍👩‍👧")).isEqualTo("مرحبا \u200f😀👨‍👩‍👧");
    assertThat(PlainText.of(null)).isEmpty();
  }

  @Test
  void aSecondTryGoesOnBehindTheTakenPieces() {
    int[] noted = {0};
    List<String> taken = new ArrayList<>();
    boolean[] broken = {true};
    PieceByPiece.Sender provider =
        (piece, last) -> {
          if (last && broken[0]) {
            return new SendResult.TryLater(null, "busy");
          }
          taken.add(piece);
          return new SendResult.Accepted(piece);
        };
    assertThat(PieceByPiece.send(trip(noted), List.of("a", "b", "c"), provider))
        .isEqualTo(new SendResult.TryLater(null, "busy"));
    broken[0] = false;
    assertThat(PieceByPiece.send(trip(noted), List.of("a", "b", "c"), provider))
        .isEqualTo(new SendResult.Accepted("c"));
    assertThat(taken).containsExactly("a", "b", "c");
  }

  private static Trip trip(int[] noted) {
    return new Trip(noted[0], taken -> noted[0] = taken, null, null);
  }
}
