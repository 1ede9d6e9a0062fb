package org.cocrear.nlp.authoring;

import java.util.List;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.ModelCard;

/** A text and what a classifier that never saw it made of it. */
record Judged(LabelledText text, List<Guess> ranked) {

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

  /** The same at another temperature. */
  Judged at(double temperature) {
    return new Judged(text, ModelCard.soften(ranked, temperature));
  }
}
