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
    return temperature(judged, Weighing.EVEN);
  }

  /** The same, where texts of some sources count more than others. */
  static double temperature(List<Judged> judged, Weighing weighing) {
    double low = Math.log(0.05);
    double high = Math.log(20);
    double golden = (Math.sqrt(5) - 1) / 2;
    for (int step = 0; step < 30; step++) {
      double left = high - golden * (high - low);
      double right = low + golden * (high - low);
      if (surprise(judged, weighing, Math.exp(left))
          < surprise(judged, weighing, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double surprise(List<Judged> judged, Weighing weighing, double temperature) {
    return judged.stream()
        .mapToDouble(one -> weighing.of(one.text()) * one.surprise(temperature))
        .sum();
  }

  /** The lowest confidence from which on the promise holds for all that are at least as high. */
  static double threshold(List<Judged> judged) {
    return threshold(judged, Weighing.EVEN);
  }

  /** The same, where texts of some sources count more than others. */
  static double threshold(List<Judged> judged, Weighing weighing) {
    List<Judged> ordered = new ArrayList<>(judged);
    ordered.sort(Comparator.comparingDouble((Judged one) -> one.first().confidence()).reversed());
    double threshold = 1;
    double fair = 0;
    double all = 0;
    for (Judged one : ordered) {
      all += weighing.of(one.text());
      fair += one.fair() ? weighing.of(one.text()) : 0;
      if (fair >= PROMISE * all) {
        threshold = one.first().confidence();
      }
    }
    return threshold;
  }
}
