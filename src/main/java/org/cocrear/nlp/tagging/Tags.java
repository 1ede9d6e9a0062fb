package org.cocrear.nlp.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Guess;

/** Labels of which none, one or several hold: one model of yes and no for each. */
final class Tags {

  /** The label of a text for which a tag does not hold. */
  static final String NO = Classifier.OUTSIDE;

  private final Cutoffs cutoffs;
  private final Map<String, Classifier> classifiers = new TreeMap<>();

  Tags(SmallModels models, String family) {
    this.cutoffs = models.cutoffs(family).orElse(new Cutoffs("none", 1, new TreeMap<>()));
    cutoffs
        .thresholds()
        .keySet()
        .forEach(label -> classifiers.put(label, models.classifier(family, label, cutoffs)));
  }

  /** Those that hold, likeliest first. */
  List<Guess> of(String text) {
    List<Guess> held = new ArrayList<>();
    classifiers.forEach(
        (label, classifier) -> {
          double confidence = confidence(classifier, label, text);
          if (cutoffs.counts(label, confidence)) {
            held.add(new Guess(label, confidence));
          }
        });
    held.sort(Comparator.comparingDouble(Guess::confidence).reversed());
    return List.copyOf(held);
  }

  private static double confidence(Classifier classifier, String label, String text) {
    return classifier.rank(text).stream()
        .filter(guess -> guess.label().equals(label))
        .mapToDouble(Guess::confidence)
        .findFirst()
        .orElse(0);
  }
}
