package org.cocrear.nlp.authoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds texts of a corpus that are nearly the same: Jaccard index of runs of five letters. */
final class NearTexts {

  /** Two texts, by their places, and how alike they are. */
  record Pair(int first, int second, double likeness) {}

  private static final int RUN = 5;

  private NearTexts() {}

  /** Every pair at least so alike. */
  static List<Pair> pairs(List<String> texts, double least) {
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Integer> sizes = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Set<String> runs = runs(texts.get(i));
      sizes.add(runs.size());
      for (Map.Entry<Integer, Integer> shared : shared(runs, holders).entrySet()) {
        int other = shared.getKey();
        double likeness =
            shared.getValue() / (double) (runs.size() + sizes.get(other) - shared.getValue());
        if (likeness >= least) {
          pairs.add(new Pair(other, i, likeness));
        }
      }
      for (String run : runs) {
        holders.computeIfAbsent(run, unseen -> new ArrayList<>()).add(i);
      }
    }
    return pairs;
  }

  private static Map<Integer, Integer> shared(
      Set<String> runs, Map<String, List<Integer>> holders) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String run : runs) {
      for (int holder : holders.getOrDefault(run, List.of())) {
        shared.merge(holder, 1, Integer::sum);
      }
    }
    return shared;
  }

  /** For each text the place of the first of its kin, kin of kin included. */
  static List<Integer> kin(List<String> texts, double least) {
    List<Integer> kin = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      kin.add(i);
    }
    for (Pair pair : pairs(texts, least)) {
      int one = kin.get(pair.first());
      int other = kin.get(pair.second());
      kin.replaceAll(head -> head == Math.max(one, other) ? Math.min(one, other) : head);
    }
    return kin;
  }

  /** The words of a text, accents off, in lower case. */
  static String plain(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < apart.length(); i++) {
      char letter = apart.charAt(i);
      boolean kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
      if (kept) {
        plain.append(gap && !plain.isEmpty() ? " " : "").append(letter);
        gap = false;
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return plain.toString();
  }

  private static Set<String> runs(String text) {
    String plain = plain(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i < Math.max(1, plain.length() - RUN + 1); i++) {
      runs.add(plain.substring(i, Math.min(plain.length(), i + RUN)));
    }
    return runs;
  }
}
