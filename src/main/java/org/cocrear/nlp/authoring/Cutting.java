package org.cocrear.nlp.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cocrear.nlp.Classifier;

/** Finds from which confidence on a label may be acted on, from texts that no judge had seen. */
final class Cutting {

  /** A judgement in which the label came first, and whether that was right. */
  record Vote(double confidence, boolean right) {}

  /** What a label is worth at its threshold: of {@code texts} that have it, how many are heard. */
  record Worth(String label, long texts, long acted, long right) {

    double precision() {
      return acted == 0 ? 1 : right / (double) acted;
    }

    double recall() {
      return texts == 0 ? 0 : right / (double) texts;
    }
  }

  private static final double NEVER = 2;
  private static final double MARGIN = 0.0001;
  private static final double LENIENT = 0.03;

  private Cutting() {}

  /** Labels that are acted on. */
  static List<String> labels(List<Judged> judged) {
    return judged.stream()
        .map(one -> one.text().label())
        .filter(Predicate.not(Classifier.OUTSIDE::equals))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * For each label the lowest threshold that keeps the promise of precision over all labels, and
   * nearly so over its own; at least a floor.
   */
  static SortedMap<String, Double> thresholds(List<Judged> judged, double promise, double floor) {
    List<String> labels = labels(judged);
    List<Vote> votes = new ArrayList<>();
    labels.forEach(label -> votes.addAll(votes(judged, label)));
    double common = Math.max(floor, threshold(votes, promise));
    SortedMap<String, Double> thresholds = new TreeMap<>();
    for (String label : labels) {
      double own = threshold(votes(judged, label), promise - LENIENT);
      thresholds.put(label, Math.max(common, own));
    }
    return thresholds;
  }

  private static List<Vote> votes(List<Judged> judged, String label) {
    List<Vote> votes = new ArrayList<>();
    for (Judged one : judged) {
      boolean yesOrNo = one.ranked().size() == 2;
      if (yesOrNo || one.first().label().equals(label)) {
        votes.add(new Vote(one.confidence(label), one.text().allows(label)));
      }
    }
    return votes;
  }

  private static double threshold(List<Vote> votes, double promise) {
    List<Vote> ordered = new ArrayList<>(votes);
    ordered.sort(Comparator.comparingDouble(Vote::confidence).reversed());
    double threshold = NEVER;
    int right = 0;
    for (int i = 0; i < ordered.size(); i++) {
      right += ordered.get(i).right() ? 1 : 0;
      if (right >= promise * (i + 1)) {
        threshold = ordered.get(i).confidence() - MARGIN;
      }
    }
    return threshold;
  }

  static Worth worth(List<Judged> judged, String label, SortedMap<String, Double> thresholds) {
    double least = thresholds.getOrDefault(label, NEVER);
    List<Vote> acted =
        votes(judged, label).stream().filter(vote -> vote.confidence() >= least).toList();
    return new Worth(
        label,
        judged.stream().filter(one -> one.text().label().equals(label)).count(),
        acted.size(),
        acted.stream().filter(Vote::right).count());
  }
}
