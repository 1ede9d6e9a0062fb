package org.cocrear.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

  @ParameterizedTest
  @CsvSource({
    "10 20 0, 10 20 0",
    "10 20 3, ? 20 ?",
    "2 3 30, ? ? 30",
    "1 1 30, ? ? ?",
    "0 4 0 6, 0 ? 0 ?",
    "5 5 5, 5 5 5",
    "4, ?",
  })
  void partsOfAWhole(String counts, String shown) {
    assertThat(shown(Cell.parts(labels(counts), counts(counts)))).isEqualTo(shown);
  }

  @Test
  void whatIsHiddenCannotBeWorkedOut() {
    Random random = new Random(7);
    for (int round = 0; round < 5000; round++) {
      List<Long> counts = random.longs(1 + random.nextInt(6), 0, 12).boxed().toList();
      List<String> labels = counts.stream().map(String::valueOf).toList();
      List<Cell> cells = Cell.parts(labels, counts);
      assertThat(cells).extracting(Cell::count).filteredOn(Objects::nonNull).noneMatch(Cell::few);
      List<Integer> hidden =
          IntStream.range(0, cells.size())
              .filter(i -> cells.get(i).count() == null)
              .boxed()
              .toList();
      long together = hidden.stream().mapToLong(counts::get).sum();
      if (!hidden.isEmpty() && hidden.size() < cells.size()) {
        assertThat(hidden).as("%s", counts).hasSizeGreaterThan(1);
        assertThat(together).as("%s", counts).isGreaterThanOrEqualTo(Cell.FEW);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"10 12 3 0, 10 12 ? 0", "18 20 5, ? 20 5"})
  void overlappingOnesOfTwenty(String counts, String shown) {
    List<Cell> cells = Cell.overlapping(labels(counts), counts(counts), 20);
    assertThat(shown(cells)).isEqualTo(shown);
  }

  private static List<String> labels(String counts) {
    return List.of(counts.split(" "));
  }

  private static List<Long> counts(String counts) {
    return labels(counts).stream().map(Long::valueOf).toList();
  }

  private static String shown(List<Cell> cells) {
    return String.join(
        " ", cells.stream().map(it -> it.count() == null ? "?" : "" + it.count()).toList());
  }
}
