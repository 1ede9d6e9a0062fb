package org.cocrear.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cocrear.messaging.Transport.SendResult;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

  @Test
  void cutsBetweenWordsAndNeverInACharacter() {
    assertThat(TextPieces.split("uno dos tres", 8)).containsExactly("uno dos", "tres");
    assertThat(TextPieces.split("😀".repeat(5), 5)).containsExactly("😀😀", "😀😀", "😀");
    assertThat(TextPieces.split("hola", 4)).containsExactly("hola");
    assertThat(TextPieces.split("  ", 4)).isEmpty();
  }

  @Test
  void losesNoWord() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder("a");
      for (int j = 0; j < random.nextInt(400); j++) {
        text.append(random.nextInt(6) == 0 ? " " : random.nextBoolean() ? "ñ" : "😀");
      }
      int limit = 2 + random.nextInt(60);
      List<String> pieces = TextPieces.split(text.toString(), limit);
      assertThat(pieces).allMatch(p -> !p.isBlank() && p.length() <= limit);
      assertThat(String.join("", pieces).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }

  @Test
  void plainTextKeepsWordsOfAnyScriptAndDropsWhatIsNoText() {
    assertThat(PlainText.of("remove\u0000 null bytes\u0000")).isEqualTo("remove null bytes");
    assertThat(PlainText.of("a\r\nb\tc\u0007\ud83d")).isEqualTo("a\nb c");
    assertThat(PlainText.of("مرحبا \u200f😀👨‍👩‍👧")).isEqualTo("مرحبا \u200f😀👨‍👩‍👧");
    assertThat(PlainText.of(null)).isEmpty();
  }

  @Test
  void aSecondTryGoesOnBehindTheTakenPieces() {
    PieceByPiece sender = new PieceByPiece();
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
    assertThat(sender.send("m", List.of("a", "b", "c"), provider))
        .isEqualTo(new SendResult.TryLater(null, "busy"));
    broken[0] = false;
    assertThat(sender.send("m", List.of("a", "b", "c"), provider))
        .isEqualTo(new SendResult.Accepted("c"));
    assertThat(taken).containsExactly("a", "b", "c");
  }
}
