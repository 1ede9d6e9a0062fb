package org.cocrear.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many chose something; null where that is not shown because it is so few that it could point
 * to somebody, or because such a few could be worked out from it.
 */
record Cell(String label, @Nullable Long count) {

  /** Fewer are not shown. */
  static final int FEW = 5;

  /** Parts of a known whole: what is hidden cannot be worked out from the rest. */
  static List<Cell> parts(List<String> labels, List<Long> counts) {
    Set<Integer> hidden = new HashSet<>();
    IntStream.range(0, counts.size()).filter(i -> few(counts.get(i))).forEach(hidden::add);
    while (!hidden.isEmpty() && tellsTooMuch(hidden, counts)) {
      Optional<Integer> next = smallestShown(hidden, counts);
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    return cells(labels, counts, hidden);
  }

  /** Counts that overlap, where several could be chosen, each beside the whole. */
  static List<Cell> overlapping(List<String> labels, List<Long> counts, long whole) {
    Set<Integer> hidden = new HashSet<>();
    IntStream.range(0, counts.size())
        .filter(i -> few(counts.get(i)) || few(whole - counts.get(i)))
        .forEach(hidden::add);
    return cells(labels, counts, hidden);
  }

  static boolean few(long count) {
    return count > 0 && count < FEW;
  }

  private static boolean tellsTooMuch(Set<Integer> hidden, List<Long> counts) {
    return hidden.size() < 2 || hidden.stream().mapToLong(counts::get).sum() < FEW;
  }

  /** Those with somebody in them first. */
  private static Optional<Integer> smallestShown(Set<Integer> hidden, List<Long> counts) {
    Comparator<Integer> emptyLast = Comparator.comparing(i -> counts.get(i) == 0);
    return IntStream.range(0, counts.size())
        .boxed()
        .filter(i -> !hidden.contains(i))
        .min(emptyLast.thenComparing(counts::get));
  }

  private static List<Cell> cells(List<String> labels, List<Long> counts, Set<Integer> hidden) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      cells.add(new Cell(labels.get(i), hidden.contains(i) ? null : counts.get(i)));
    }
    return cells;
  }
}
