package org.cocrear.nlp.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningTest {

  @Test
  void marginsPartWhatCanBeParted() {
    Rows rows = new Rows();
    byte[] side = new byte[200];
    Random chance = new Random(3);
    for (int i = 0; i < side.length; i++) {
      float x = chance.nextFloat() - 0.5f;
      float y = chance.nextFloat() - 0.5f;
      side[i] = (byte) (x + 0.5 * y > 0.05 ? 1 : -1);
      rows.put(0, x);
      rows.put(1, y);
      rows.put(2, 0.3f);
      rows.end(1);
    }
    float[] weights = new Margins(rows, 3, even(side.length)).learn(new byte[][] {side})[0];
    int right = 0;
    for (int i = 0; i < side.length; i++) {
      right += rows.dot(i, weights) * side[i] > 0 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(190);
    assertThat(weights[1] / weights[0]).isCloseTo(0.5f, within(0.15f));
  }

  private static double[] even(int size) {
    double[] costs = new double[size];
    java.util.Arrays.fill(costs, 10);
    return costs;
  }

  @Test
  void aRowOfNeitherSideOrWithoutCostTeachesNothing() {
    Rows rows = new Rows();
    for (float x : new float[] {1, -1, 1, 1}) {
      rows.put(0, x);
      rows.end(1);
    }
    byte[][] sides = {{1, -1, Margins.NEITHER, -1}};
    float[] weights = new Margins(rows, 1, new double[] {1, 1, 1, 0}).learn(sides)[0];
    Rows two = new Rows();
    for (float x : new float[] {1, -1}) {
      two.put(0, x);
      two.end(1);
    }
    byte[][] plain = {{1, -1}};
    float[] others = new Margins(two, 1, new double[] {1, 1}).learn(plain)[0];
    assertThat(weights[0]).isCloseTo(others[0], within(0.05f));
  }

  @Test
  void wordsUsedAlikeStandNearAndBytesAreTheSame() throws IOException {
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(List.of(i % 2 == 0 ? "perro" : "gato", "come", "duerme", "ladra" + i % 7));
      texts.add(List.of(i % 2 == 0 ? "bus" : "tren", "llega", "tarde", "parada" + i % 5));
    }
    WordVectors vectors = WordVectors.learn(texts, 4);
    assertThat(likeness(vectors, "perro", "gato"))
        .isGreaterThan(likeness(vectors, "perro", "bus") + 0.3);
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    vectors.write(once);
    WordVectors.learn(texts, 4).write(again);
    assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
    WordVectors read = WordVectors.read(new ByteArrayInputStream(once.toByteArray()));
    assertThat(read.words()).isEqualTo(vectors.words()).isSorted().doesNotContain("ladra8");
    assertThat(read.fingerprint()).isEqualTo(vectors.fingerprint());
  }

  private static double likeness(WordVectors vectors, String one, String other) {
    float[] left = new float[vectors.width()];
    float[] right = new float[vectors.width()];
    vectors.add(one, 1, left);
    vectors.add(other, 1, right);
    double shared = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < left.length; i++) {
      shared += left[i] * right[i];
      square += left[i] * left[i];
      otherSquare += right[i] * right[i];
    }
    return shared / Math.sqrt(square * otherSquare);
  }
}
