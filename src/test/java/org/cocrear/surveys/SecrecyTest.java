package org.cocrear.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecrecyTest {

  @ParameterizedTest
  @CsvSource({
    "20 30 40, ...",
    "3 30 40, xx.",
    "4 4 30, xx.",
    "2 0 30 40, x.x.",
    "1 0 0 0, xxxx",
    "0 7 9, ...",
    "2 1 1 9, xxxx"
  })
  void hidesWhatIsFewAndWhatWouldTellIt(String counts, String hidden) {
    boolean[] found =
        Secrecy.parts(Arrays.stream(counts.split(" ", -1)).mapToLong(Long::parseLong).toArray());
    StringBuilder shown = new StringBuilder();
    for (boolean one : found) {
      shown.append(one ? 'x' : '.');
    }
    assertThat(shown).hasToString(hidden);
  }

  @Test
  void aSquareProtectsASingleFew() {
    long[][] counts = {{3, 20, 30}, {10, 40, 50}, {20, 60, 70}};
    boolean[][] hidden = Secrecy.table(counts);
    assertThat(hidden[0][0]).isTrue();
    assertThat(count(hidden)).isEqualTo(4);
  }

  /** An attacker who knows all sums and tries every table of whole numbers that fits them. */
  @Test
  void noHiddenCellCanBeWorkedOut() {
    Random random = new Random(7);
    for (int n = 0; n < 400; n++) {
      int rows = 2 + random.nextInt(2);
      int columns = 2 + random.nextInt(2);
      long[][] counts = new long[rows][columns];
      for (long[] row : counts) {
        Arrays.setAll(row, i -> random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(12));
      }
      if (anySum(counts) < Secrecy.FEW) {
        continue;
      }
      boolean[][] hidden = Secrecy.table(counts);
      List<int[]> cells = cells(hidden);
      List<Set<Long>> possible = attack(counts, hidden, cells);
      for (int i = 0; i < cells.size(); i++) {
        assertThat(possible.get(i))
            .as("%s %s", Arrays.deepToString(counts), n)
            .hasSizeGreaterThan(1);
      }
      allFewAreHidden(counts, hidden);
    }
  }

  private static void allFewAreHidden(long[][] counts, boolean[][] hidden) {
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[0].length; c++) {
        assertThat(hidden[r][c] || !Secrecy.few(counts[r][c])).isTrue();
      }
    }
  }

  private static long anySum(long[][] counts) {
    long least = Long.MAX_VALUE;
    for (long[] row : counts) {
      least = Math.min(least, Arrays.stream(row).sum());
    }
    for (int c = 0; c < counts[0].length; c++) {
      int column = c;
      least = Math.min(least, Arrays.stream(counts).mapToLong(row -> row[column]).sum());
    }
    return least;
  }

  private static List<int[]> cells(boolean[][] hidden) {
    return IntStream.range(0, hidden.length * hidden[0].length)
        .mapToObj(i -> new int[] {i / hidden[0].length, i % hidden[0].length})
        .filter(at -> hidden[at[0]][at[1]])
        .toList();
  }

  private static long count(boolean[][] hidden) {
    return cells(hidden).size();
  }

  /** What each hidden cell may be. */
  private static List<Set<Long>> attack(long[][] counts, boolean[][] hidden, List<int[]> cells) {
    long[] rows = new long[counts.length];
    long[] columns = new long[counts[0].length];
    for (int[] at : cells) {
      rows[at[0]] += counts[at[0]][at[1]];
      columns[at[1]] += counts[at[0]][at[1]];
    }
    List<Set<Long>> possible = new ArrayList<>();
    cells.forEach(at -> possible.add(new HashSet<>()));
    fill(cells, 0, rows, columns, new long[cells.size()], possible);
    assertThat(hidden).isNotEmpty();
    return possible;
  }

  private static boolean settled(List<Set<Long>> possible) {
    return possible.stream().allMatch(values -> values.size() > 1);
  }

  private static void fill(
      List<int[]> cells,
      int next,
      long[] rows,
      long[] columns,
      long[] values,
      List<Set<Long>> possible) {
    if (settled(possible)) {
      return;
    }
    if (next == cells.size()) {
      if (Arrays.stream(rows).allMatch(left -> left == 0)
          && Arrays.stream(columns).allMatch(left -> left == 0)) {
        IntStream.range(0, values.length).forEach(i -> possible.get(i).add(values[i]));
      }
      return;
    }
    int[] at = cells.get(next);
    long most = Math.min(rows[at[0]], columns[at[1]]);
    for (long value = 0; value <= most; value++) {
      values[next] = value;
      rows[at[0]] -= value;
      columns[at[1]] -= value;
      fill(cells, next + 1, rows, columns, values, possible);
      rows[at[0]] += value;
      columns[at[1]] += value;
    }
  }
}
