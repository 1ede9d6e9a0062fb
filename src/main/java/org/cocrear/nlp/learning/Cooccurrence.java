package org.cocrear.nlp.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How much oftener than by chance two words stand near each other: a symmetric sparse matrix. */
final class Cooccurrence {

  private static final int REACH = 5;
  private static final double SMOOTHING = 0.75;

  private final int size;
  private final int[][] neighbours;
  private final float[][] values;

  private Cooccurrence(int size) {
    this.size = size;
    this.neighbours = new int[size][];
    this.values = new float[size][];
  }

  /** Positive pointwise mutual information of the words of many texts. */
  static Cooccurrence of(List<int[]> texts, int size) {
    List<Map<Integer, Double>> counts =
        IntStream.range(0, size).<Map<Integer, Double>>mapToObj(word -> new HashMap<>()).toList();
    for (int[] text : texts) {
      for (int i = 0; i < text.length; i++) {
        for (int reach = 1; reach <= REACH && i + reach < text.length; reach++) {
          counts.get(text[i]).merge(text[i + reach], 1.0 / reach, Double::sum);
          counts.get(text[i + reach]).merge(text[i], 1.0 / reach, Double::sum);
        }
      }
    }
    Cooccurrence matrix = new Cooccurrence(size);
    matrix.fill(counts);
    return matrix;
  }

  private void fill(List<Map<Integer, Double>> counts) {
    double[] sums = new double[size];
    double[] chances = new double[size];
    for (int word = 0; word < size; word++) {
      sums[word] = new TreeMap<>(counts.get(word)).values().stream().reduce(0.0, Double::sum);
      chances[word] = StrictMath.pow(sums[word], SMOOTHING);
    }
    double total = Arrays.stream(sums).sum();
    double chance = Arrays.stream(chances).sum();
    for (int word = 0; word < size; word++) {
      SortedMap<Integer, Double> kept = new TreeMap<>();
      for (Map.Entry<Integer, Double> one : counts.get(word).entrySet()) {
        double expected = sums[word] / total * chances[one.getKey()] / chance;
        double surprise = StrictMath.log(one.getValue() / total / expected);
        if (surprise > 0) {
          kept.put(one.getKey(), surprise);
        }
      }
      keep(word, kept);
    }
  }

  private void keep(int word, SortedMap<Integer, Double> kept) {
    neighbours[word] = kept.keySet().stream().mapToInt(Integer::intValue).toArray();
    values[word] = new float[kept.size()];
    int i = 0;
    for (double value : kept.values()) {
      values[word][i] = (float) value;
      i++;
    }
  }

  int size() {
    return size;
  }

  /** The matrix times a tall one, by rows. */
  float[][] times(float[][] tall) {
    int width = tall[0].length;
    return IntStream.range(0, size)
        .parallel()
        .mapToObj(row -> timesRow(row, tall, width))
        .toArray(float[][]::new);
  }

  private float[] timesRow(int row, float[][] tall, int width) {
    float[] sum = new float[width];
    for (int i = 0; i < neighbours[row].length; i++) {
      float value = values[row][i];
      float[] other = tall[neighbours[row][i]];
      for (int column = 0; column < width; column++) {
        sum[column] += value * other[column];
      }
    }
    return sum;
  }
}
