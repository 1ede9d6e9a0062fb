package org.cocrear.nlp.authoring;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much the texts of a register or source teach beside each other: nine tenths of the public
 * texts are minutes of one country, and their labels are weak.
 *
 * @param shares by register or source; 1 where none is given
 */
record Weighing(SortedMap<String, Double> shares) {

  static final Weighing EVEN = new Weighing(new TreeMap<>());

  static final Weighing SHIPPED =
      new Weighing(new TreeMap<>(Map.of("chile2016_ela", 0.2, PublicTexts.BY_HAND, 3.0)));

  /** One word of a reviewer about the texts at hand counts as much as three of a corpus. */
  static final Weighing DECISIONS = new Weighing(new TreeMap<>(Map.of(LabelledText.DECIDED, 3.0)));

  double of(LabelledText text) {
    return shares.getOrDefault(text.register(), 1.0);
  }
}
