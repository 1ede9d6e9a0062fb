package org.cocrear.nlp;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a text under the labels of one plan. Immutable and safe for many threads; never throws,
 * whatever the text.
 */
public final class Classifier {

  /** The label of a text outside every axis. */
  public static final String OUTSIDE = "ninguno";

  private static final String COLD = "cold";
  private static final int MOST_WORDS = 8;

  private final @Nullable Scorer scorer;
  private final ModelCard card;

  /** A model and its card. */
  public Classifier(Scorer scorer, ModelCard card) {
    this(card, scorer);
  }

  private Classifier(ModelCard card, @Nullable Scorer scorer) {
    this.scorer = scorer;
    this.card = card;
  }

  /** For a plan without a model: says {@code ninguno}, never surely. */
  static Classifier silent() {
    return new Classifier(new ModelCard("none", 1, 2), null);
  }

  /** For a plan without a model, to be corrected: knows its labels and nothing else. */
  static Classifier cold(TextPipeline pipeline, List<String> labels) {
    return new Classifier(Scorer.cold(pipeline, labels), new ModelCard(COLD, 1, 2));
  }

  /** Whether it knows its labels and nothing else. */
  public boolean isCold() {
    return card.version().equals(COLD);
  }

  /** The same with a correction on top, and its own card. */
  public Classifier corrected(Correction correction, ModelCard newCard) {
    return new Classifier(scorer().corrected(correction), newCard);
  }

  /** The model inside. */
  public Scorer scorer() {
    if (scorer == null) {
      throw new IllegalStateException("the plan has no model");
    }
    return scorer;
  }

  /** What stands beside the model. */
  public ModelCard card() {
    return card;
  }

  /** Every label it may give, {@code ninguno} included, sorted. */
  public List<String> labels() {
    return scorer == null ? List.of(OUTSIDE) : scorer.labels().stream().sorted().toList();
  }

  /** The text's labels, and the words that spoke. An empty text is {@code ninguno}, surely. */
  public Classification classify(String text) {
    if (scorer == null) {
      return new Classification(
          List.of(new Guess(OUTSIDE, 1)), isSure(0), List.of(), card.version());
    }
    Scorer.Sight sight = scorer.see(text);
    List<Guess> ranked =
        sight.tokens().isEmpty() ? nothing(scorer) : scorer.rank(sight, card.temperature());
    List<Word> words = scorer.words(sight, ranked.getFirst().label());
    return new Classification(
        ranked,
        isSure(ranked.getFirst().confidence()),
        words.stream().limit(MOST_WORDS).toList(),
        card.version());
  }

  /** The ranking alone, for many texts. */
  public List<Guess> rank(String text) {
    if (scorer == null) {
      return List.of(new Guess(OUTSIDE, 1));
    }
    List<Token> tokens = scorer.read(text);
    return tokens.isEmpty() ? nothing(scorer) : scorer.rank(tokens, card.temperature());
  }

  /** Whether a first guess of that confidence may be taken without asking. */
  public boolean isSure(double confidence) {
    return confidence >= card.threshold();
  }

  private static List<Guess> nothing(Scorer seer) {
    return seer.labels().stream()
        .map(label -> new Guess(label, label.equals(OUTSIDE) ? 1 : 0))
        .sorted(Comparator.comparingDouble(Guess::confidence).reversed())
        .toList();
  }
}
