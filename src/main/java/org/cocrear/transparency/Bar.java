package org.cocrear.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A row of a bar chart.
 *
 * @param percent of the longest bar
 */
record Bar(String label, long count, long percent) {

  static List<Bar> chart(Map<String, Long> counts, UnaryOperator<String> label) {
    if (counts.isEmpty()) {
      return List.of();
    }
    long most = Math.max(1, Collections.max(counts.values()));
    List<Bar> bars = new ArrayList<>();
    counts.forEach((key, n) -> bars.add(new Bar(label.apply(key), n, 100 * n / most)));
    return bars;
  }
}
