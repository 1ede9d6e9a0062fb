package org.cocrear.nlp.learning;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Linear margins, one label against all others: squared hinge loss with an L2 penalty, by dual
 * coordinate descent (Hsieh and others, ICML 2008). Equal rows give equal weights.
 */
public final class Margins {

  /** A place whose text may count for the label or not: it teaches neither. */
  public static final int NEITHER = 0;

  private static final int ROUNDS = 30;
  private static final double STILL = 0.02;
  private static final long SEED = 2021;

  private final Rows rows;
  private final int columns;
  private final double[] costs;

  /**
   * Prepares to learn.
   *
   * @param costs what a wrong side costs, by row; at 0 the row teaches nothing
   */
  public Margins(Rows rows, int columns, double[] costs) {
    this.rows = rows;
    this.columns = columns;
    this.costs = costs.clone();
  }

  /** Weights by label and column; {@code sides[label][row]} is 1, -1 or {@link #NEITHER}. */
  public float[][] learn(byte[][] sides) {
    return learn(sides, new double[sides.length][rows.size()]);
  }

  /** The same on top of margins, by label and row, that stand already. */
  public float[][] learn(byte[][] sides, double[][] ground) {
    double[] squares = IntStream.range(0, rows.size()).mapToDouble(rows::square).toArray();
    return IntStream.range(0, sides.length)
        .parallel()
        .mapToObj(label -> one(sides[label], ground[label], squares))
        .toArray(float[][]::new);
  }

  private float[] one(byte[] sides, double[] ground, double[] squares) {
    float[] weights = new float[columns];
    double[] alphas = new double[rows.size()];
    int[] order =
        IntStream.range(0, rows.size())
            .filter(row -> sides[row] != NEITHER && costs[row] > 0)
            .toArray();
    Random chance = new Random(SEED);
    double farthest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && farthest > STILL; round++) {
      shuffle(order, chance);
      farthest = 0;
      for (int row : order) {
        double slack = 0.5 / costs[row];
        double slope =
            sides[row] * (ground[row] + rows.dot(row, weights)) - 1 + alphas[row] * slack;
        double step = alphas[row] == 0 ? Math.min(slope, 0) : slope;
        if (step != 0) {
          double before = alphas[row];
          alphas[row] = Math.max(0, before - slope / (squares[row] + slack));
          rows.add(row, (alphas[row] - before) * sides[row], weights);
        }
        farthest = Math.max(farthest, Math.abs(step));
      }
    }
    return weights;
  }

  private static void shuffle(int[] order, Random chance) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }
}
