package org.cocrear.nlp.learning;

import java.util.Random;

/** The strongest directions of a matrix, by subspace iteration from a fixed start. */
final class Spectrum {

  private static final int POWERS = 6;
  private static final long SEED = 2021;

  private Spectrum() {}

  /** For each row its place along the strongest directions, strength by the root, unit length. */
  static float[][] of(Cooccurrence matrix, int width) {
    float[][] basis = start(matrix.size(), width);
    double[] lengths = straighten(basis);
    for (int power = 0; power < POWERS; power++) {
      basis = matrix.times(basis);
      lengths = straighten(basis);
    }
    for (float[] row : basis) {
      for (int column = 0; column < width; column++) {
        row[column] *= (float) StrictMath.sqrt(lengths[column]);
      }
      unit(row);
    }
    return basis;
  }

  private static float[][] start(int size, int width) {
    Random chance = new Random(SEED);
    float[][] basis = new float[size][width];
    for (float[] row : basis) {
      for (int column = 0; column < width; column++) {
        row[column] = chance.nextFloat() - 0.5f;
      }
    }
    return basis;
  }

  /** Makes the columns orthonormal (modified Gram-Schmidt); gives the lengths they had. */
  private static double[] straighten(float[][] basis) {
    int width = basis[0].length;
    double[] lengths = new double[width];
    for (int column = 0; column < width; column++) {
      for (int before = 0; before < column; before++) {
        double shared = dot(basis, before, column);
        for (float[] row : basis) {
          row[column] -= (float) (shared * row[before]);
        }
      }
      lengths[column] = StrictMath.sqrt(dot(basis, column, column));
      for (float[] row : basis) {
        row[column] /= (float) Math.max(1e-12, lengths[column]);
      }
    }
    return lengths;
  }

  private static double dot(float[][] basis, int one, int other) {
    double sum = 0;
    for (float[] row : basis) {
      sum += row[one] * row[other];
    }
    return sum;
  }

  private static void unit(float[] row) {
    double square = 0;
    for (float value : row) {
      square += value * value;
    }
    float length = (float) Math.max(1e-12, StrictMath.sqrt(square));
    for (int column = 0; column < row.length; column++) {
      row[column] /= length;
    }
  }
}
