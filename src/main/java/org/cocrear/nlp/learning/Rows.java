package org.cocrear.nlp.learning;

import java.util.Arrays;

/** Sparse rows of numbers, one a text: columns and values side by side. */
public final class Rows {

  private int[] starts = new int[1 << 10];
  private int[] columns = new int[1 << 16];
  private float[] values = new float[1 << 16];
  private int rows;
  private int filled;

  /** Adds a number to the row that is being written. */
  public void put(int column, float value) {
    if (filled == columns.length) {
      columns = Arrays.copyOf(columns, 2 * filled);
      values = Arrays.copyOf(values, 2 * filled);
    }
    columns[filled] = column;
    values[filled] = value;
    filled++;
  }

  /** Ends the row, each of its numbers multiplied. */
  public void end(float factor) {
    for (int i = starts[rows]; i < filled; i++) {
      values[i] *= factor;
    }
    rows++;
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
    }
    starts[rows] = filled;
  }

  /** How many rows have ended. */
  public int size() {
    return rows;
  }

  double square(int row) {
    double sum = 0;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sum += values[i] * values[i];
    }
    return sum;
  }

  double dot(int row, float[] weights) {
    double sum = 0;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sum += values[i] * weights[columns[i]];
    }
    return sum;
  }

  void add(int row, double factor, float[] weights) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      weights[columns[i]] += (float) (factor * values[i]);
    }
  }
}
