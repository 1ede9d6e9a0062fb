package org.cocrear.nlp.tagging;

import java.util.Optional;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Guess;
import org.jspecify.annotations.Nullable;

/**
 * Hears what somebody wants of the bot who used no word that always works. Abstains unless it is
 * sure: an idea, an answer or chatter is no wish.
 */
public final class Intents {

  /** The family's folder. */
  public static final String FAMILY = "intents";

  /** Who writes more than this tells something. */
  private static final int MOST_WORDS = 30;

  /** From here on the report shows more than eight in ten guesses right. */
  private static final double LIKELY = 0.55;

  private final @Nullable Classifier classifier;
  private final @Nullable Cutoffs cutoffs;

  /** The model of a folder; without one it hears nothing. */
  public Intents(SmallModels models) {
    this.cutoffs = models.cutoffs(FAMILY).orElse(null);
    this.classifier = cutoffs == null ? null : models.classifier(FAMILY, "model", cutoffs);
  }

  /** The wish, if it is sure: it may be acted on. */
  public Optional<Guess> hear(String text) {
    return likeliest(text)
        .filter(first -> cutoffs != null && cutoffs.counts(first.label(), first.confidence()));
  }

  /** The wish, if it is likely: it may be asked back. */
  public Optional<Guess> suspect(String text) {
    return likeliest(text).filter(first -> first.confidence() >= LIKELY);
  }

  private Optional<Guess> likeliest(String text) {
    if (classifier == null || text.split("\\s+", -1).length > MOST_WORDS) {
      return Optional.empty();
    }
    Guess first = classifier.rank(text).getFirst();
    return first.label().equals(Classifier.OUTSIDE) ? Optional.empty() : Optional.of(first);
  }
}
