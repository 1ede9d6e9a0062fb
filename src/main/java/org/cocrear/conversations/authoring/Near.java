package org.cocrear.conversations.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who wrote a name that is none. */
final class Near {

  private static final int SLIPS = 2;
  private static final int SHOWN = 12;

  private Near() {}

  /** {@code write `nearest`}, or the names there are. */
  static String instead(String wrong, Collection<String> names) {
    return names.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(wrong, name)))
        .filter(name -> distance(wrong, name) <= Math.min(SLIPS, wrong.length() / 2))
        .map(name -> "write `" + name + "`")
        .orElseGet(() -> "write one of " + some(names));
  }

  private static String some(Collection<String> names) {
    List<String> sorted =
        names.stream().filter(it -> !it.contains("_")).distinct().sorted().toList();
    return sorted.size() <= SHOWN
        ? sorted.toString()
        : sorted.subList(0, SHOWN).toString().replace("]", ", …]");
  }

  /** Letters to put, drop or change (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
