package org.cocrear.nlp.authoring;

import java.util.List;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.ModelCard;

/** A text and what a classifier that never saw it made of it. */
record Judged(LabelledText text, List<Guess> ranked) {

  private static final double LEAST = 1e-300;
  private static final double MOST = -Math.log(1e-12);

  Guess first() {
    return ranked.getFirst();
  }

  /** Whether the first guess is the label. */
  boolean hit() {
    return first().label().equals(text.label());
  }

  /** Whether the first guess is the label or the second fair one. */
  boolean fair() {
    return text.allows(first().label());
  }

  boolean amongThree() {
    return ranked.stream().limit(3).anyMatch(guess -> guess.label().equals(text.label()));
  }

  double confidence(String label) {
    return ranked.stream()
        .filter(guess -> guess.label().equals(label))
        .mapToDouble(Guess::confidence)
        .findFirst()
        .orElse(0);
  }

  /** How unexpected the right label is at another temperature: the logarithm of its share. */
  double surprise(double temperature) {
    double top = Math.log(Math.max(LEAST, first().confidence()));
    double own = Math.log(Math.max(LEAST, confidence(text.label()))) - top;
    double all = 0;
    for (Guess guess : ranked) {
      all += Math.exp((Math.log(Math.max(LEAST, guess.confidence())) - top) / temperature);
    }
    return Math.min(MOST, Math.log(all) - own / temperature);
  }

  /** The same at another temperature. */
  Judged at(double temperature) {
    return new Judged(text, ModelCard.soften(ranked, temperature));
  }
}
