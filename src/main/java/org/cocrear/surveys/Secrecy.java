package org.cocrear.surveys;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which counts are not shown: those of less than five, because they could point to somebody, and as
 * many others as it takes that none of them can be worked out from what is shown (requirement P4).
 */
final class Secrecy {

  /** Fewer are not shown. */
  static final int FEW = 5;

  private Secrecy() {}

  static boolean few(long count) {
    return count > 0 && count < FEW;
  }

  /** Parts of a known whole: which are hidden. */
  static boolean[] parts(long[] counts) {
    boolean[] hidden = new boolean[counts.length];
    IntStream.range(0, counts.length).forEach(i -> hidden[i] = few(counts[i]));
    while (tells(counts, hidden)) {
      Optional<Integer> next =
          IntStream.range(0, counts.length)
              .boxed()
              .filter(i -> !hidden[i])
              .min(
                  Comparator.<Integer, Boolean>comparing(i -> counts[i] == 0)
                      .thenComparing(i -> counts[i]));
      if (next.isEmpty()) {
        return hidden;
      }
      hidden[next.get()] = true;
    }
    return hidden;
  }

  private static boolean tells(long[] counts, boolean[] hidden) {
    int[] at = IntStream.range(0, counts.length).filter(i -> hidden[i]).toArray();
    return at.length == 1
        || (at.length > 1 && Arrays.stream(at).mapToLong(i -> counts[i]).sum() < FEW);
  }

  /**
   * The inner cells of a table whose sums of rows and columns are all shown: which are hidden. No
   * hidden cell has only one value that fits the sums, and what is hidden in a row or column is
   * never few in all.
   */
  static boolean[][] table(long[][] counts) {
    int rows = counts.length;
    int columns = counts[0].length;
    boolean[][] hidden = new boolean[rows][columns];
    cells(rows, columns).forEach(at -> hidden[at.row][at.column] = few(counts[at.row][at.column]));
    Optional<Cell> weak = weak(counts, hidden);
    while (weak.isPresent()) {
      Cell cell = weak.get();
      Optional<Cell> next =
          cells(rows, columns)
              .filter(at -> !hidden[at.row][at.column])
              .min(
                  Comparator.<Cell>comparingInt(at -> distance(at, cell, hidden))
                      .thenComparing(at -> counts[at.row][at.column] == 0)
                      .thenComparing(at -> counts[at.row][at.column]));
      if (next.isEmpty()) {
        return hidden;
      }
      hidden[next.get().row][next.get().column] = true;
      weak = weak(counts, hidden);
    }
    return hidden;
  }

  /** A cell that closes a square with others that are hidden first, then its row and column. */
  private static int distance(Cell at, Cell weak, boolean[][] hidden) {
    boolean sameRow = at.row == weak.row;
    boolean sameColumn = at.column == weak.column;
    if (sameRow || sameColumn) {
      boolean lonely = sameRow ? alone(hidden, weak.row, true) : alone(hidden, weak.column, false);
      boolean crossed = sameRow ? any(hidden, at.column, false) : any(hidden, at.row, true);
      return (lonely ? 0 : 2) + (crossed ? 0 : 1);
    }
    boolean below = hidden[at.row][weak.column];
    boolean beside = hidden[weak.row][at.column];
    return below && beside ? -1 : below || beside ? 4 : 5;
  }

  private static boolean alone(boolean[][] hidden, int line, boolean row) {
    return IntStream.range(0, length(hidden, row)).filter(i -> at(hidden, line, i, row)).count()
        == 1;
  }

  private static boolean any(boolean[][] hidden, int line, boolean row) {
    return IntStream.range(0, length(hidden, row)).anyMatch(i -> at(hidden, line, i, row));
  }

  private static int length(boolean[][] hidden, boolean row) {
    return row ? hidden[0].length : hidden.length;
  }

  private static boolean at(boolean[][] hidden, int line, int i, boolean row) {
    return row ? hidden[line][i] : hidden[i][line];
  }

  private static Optional<Cell> weak(long[][] counts, boolean[][] hidden) {
    return cells(counts.length, counts[0].length)
        .filter(at -> hidden[at.row][at.column])
        .filter(at -> fewInAll(counts, hidden, at) || onlyOneFits(counts, hidden, at))
        .findFirst();
  }

  private static boolean fewInAll(long[][] counts, boolean[][] hidden, Cell at) {
    long row =
        IntStream.range(0, counts[0].length)
            .filter(c -> hidden[at.row][c])
            .mapToLong(c -> counts[at.row][c])
            .sum();
    long column =
        IntStream.range(0, counts.length)
            .filter(r -> hidden[r][at.column])
            .mapToLong(r -> counts[r][at.column])
            .sum();
    return row < FEW || column < FEW;
  }

  /**
   * Whether every table of whole numbers with the same sums has the same number here: there is no
   * round of hidden cells that could each be one more and one less in turn.
   */
  private static boolean onlyOneFits(long[][] counts, boolean[][] hidden, Cell at) {
    boolean more = reaches(counts, hidden, at, true);
    boolean less = counts[at.row][at.column] > 0 && reaches(counts, hidden, at, false);
    return !more && !less;
  }

  /** From the cell's column back to its row, over other hidden cells, less and more in turn. */
  private static boolean reaches(long[][] counts, boolean[][] hidden, Cell from, boolean more) {
    boolean[] rows = new boolean[counts.length];
    boolean[] columns = new boolean[counts[0].length];
    Deque<Integer> open = new ArrayDeque<>();
    columns[from.column] = true;
    open.add(from.column);
    while (!open.isEmpty()) {
      int column = open.remove();
      for (int row = 0; row < rows.length; row++) {
        if (!rows[row] && usable(counts, hidden, from, row, column, more)) {
          rows[row] = true;
          onward(counts, hidden, from, row, more, columns, open);
        }
      }
    }
    return rows[from.row];
  }

  private static void onward(
      long[][] counts,
      boolean[][] hidden,
      Cell from,
      int row,
      boolean more,
      boolean[] columns,
      Deque<Integer> open) {
    for (int column = 0; column < columns.length; column++) {
      if (!columns[column] && usable(counts, hidden, from, row, column, !more)) {
        columns[column] = true;
        open.add(column);
      }
    }
  }

  private static boolean usable(
      long[][] counts, boolean[][] hidden, Cell from, int row, int column, boolean lessen) {
    boolean itself = row == from.row && column == from.column;
    return hidden[row][column] && !itself && (!lessen || counts[row][column] > 0);
  }

  private static Stream<Cell> cells(int rows, int columns) {
    return IntStream.range(0, rows * columns).mapToObj(i -> new Cell(i / columns, i % columns));
  }

  private record Cell(int row, int column) {}
}
