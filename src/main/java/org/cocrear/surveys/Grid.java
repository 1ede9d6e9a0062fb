package org.cocrear.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Persons by two things. What each thing alone hides is put together as one line or column before,
 * so that all sums are known and no other table of the same persons tells more.
 */
final class Grid {

  private Grid() {}

  /** What a thing parts persons into: labels, and of each person the place of theirs. */
  record Parts(String by, List<String> labels, List<Integer> of) {

    long[] counts() {
      long[] counts = new long[labels.size()];
      of.forEach(i -> counts[i]++);
      return counts;
    }

    /** The same with all that is hidden as one, and without what is empty. */
    Parts merged(String rest) {
      long[] counts = counts();
      boolean[] hidden = Secrecy.parts(counts);
      int[] places = new int[labels.size()];
      List<String> kept = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        places[i] = hidden[i] || counts[i] == 0 ? -1 : kept.size();
        if (places[i] >= 0) {
          kept.add(labels.get(i));
        }
      }
      int last = kept.size();
      List<Integer> mapped = of.stream().map(i -> places[i] < 0 ? last : places[i]).toList();
      if (mapped.contains(last)) {
        kept.add(rest);
      }
      return new Parts(by, List.copyOf(kept), mapped);
    }
  }

  /** The table; no lines where there is nothing to compare. */
  static Results.Crossed of(Parts answers, Parts by, String rest) {
    Parts lines = answers.merged(rest);
    Parts columns = by.merged(rest);
    if (lines.labels().size() < 2 || columns.labels().size() < 2) {
      return new Results.Crossed(by.by(), List.of(), List.of());
    }
    long[][] counts = new long[lines.labels().size()][columns.labels().size()];
    for (int i = 0; i < lines.of().size(); i++) {
      counts[lines.of().get(i)][columns.of().get(i)]++;
    }
    boolean[][] hidden = Secrecy.table(counts);
    return new Results.Crossed(
        by.by(),
        columns.labels(),
        IntStream.range(0, counts.length)
            .mapToObj(r -> new Results.Line(lines.labels().get(r), shown(counts[r], hidden[r])))
            .toList());
  }

  static List<Results.Cell> cells(Parts parts, IntToLongFunction answers) {
    long[] counts = parts.counts();
    boolean[] hidden = Secrecy.parts(counts);
    long whole = parts.of().size();
    return IntStream.range(0, counts.length)
        .mapToObj(
            i ->
                cell(
                    parts.labels().get(i),
                    hidden[i] ? null : counts[i],
                    whole,
                    answers.applyAsLong(i)))
        .toList();
  }

  /**
   * @param answers all answers to the question; 0 where this is no answer
   */
  static Results.Cell cell(String label, @Nullable Long count, long persons, long answers) {
    return new Results.Cell(
        label,
        count,
        count == null ? null : Long.valueOf(Math.round(100.0 * count / Math.max(1, persons))),
        count == null || answers == 0 ? null : Long.valueOf(Math.round(100.0 * count / answers)));
  }

  private static List<@Nullable Long> shown(long[] counts, boolean[] hidden) {
    List<@Nullable Long> shown = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      shown.add(hidden[i] ? null : counts[i]);
    }
    return shown;
  }
}
