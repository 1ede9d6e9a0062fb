package org.cocrear.nlp;

import java.util.List;

/**
 * What a classifier makes of a text.
 *
 * @param ranked every label, likeliest first; confidences sum to 1
 * @param sure whether the first may be taken without asking; else the classifier abstains
 * @param words those that spoke for the first label (positive) or against it, strongest first
 * @param modelVersion what made it
 */
public record Classification(
    List<Guess> ranked, boolean sure, List<Word> words, String modelVersion) {

  /** Keeps its own copies. */
  public Classification {
    ranked = List.copyOf(ranked);
    words = List.copyOf(words);
  }

  /** The likeliest. */
  public Guess first() {
    return ranked.getFirst();
  }
}
