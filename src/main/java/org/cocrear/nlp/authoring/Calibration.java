package org.cocrear.nlp.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes confidences honest: a temperature for the scores, a threshold for being sure. */
final class Calibration {

  /** The share of fair answers that being sure promises. */
  static final double PROMISE = 0.90;

  private Calibration() {}

  /** The temperature under which the right labels are likeliest, by golden section. */
  static double temperature(List<Judged> judged) {
    double low = Math.log(0.05);
    double high = Math.log(20);
    double golden = (Math.sqrt(5) - 1) / 2;
    for (int step = 0; step < 30; step++) {
      double left = high - golden * (high - low);
      double right = low + golden * (high - low);
      if (surprise(judged, Math.exp(left)) < surprise(judged, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double surprise(List<Judged> judged, double temperature) {
    return judged.stream()
        .map(one -> one.at(temperature))
        .mapToDouble(one -> -Math.log(Math.max(1e-12, one.confidence(one.text().label()))))
        .sum();
  }

  /** The lowest confidence from which on the promise holds for all that are at least as high. */
  static double threshold(List<Judged> judged) {
    List<Judged> ordered = new ArrayList<>(judged);
    ordered.sort(Comparator.comparingDouble((Judged one) -> one.first().confidence()).reversed());
    double threshold = 1;
    int fair = 0;
    for (int i = 0; i < ordered.size(); i++) {
      fair += ordered.get(i).fair() ? 1 : 0;
      if (fair >= PROMISE * (i + 1)) {
        threshold = ordered.get(i).first().confidence();
      }
    }
    return threshold;
  }
}
