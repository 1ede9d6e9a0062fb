package org.cocrear.nlp;

import java.util.List;

/**
 * How a model is made: chosen by the measurements of the report.
 *
 * @param features what is seen of a text
 * @param rarest a feature of fewer texts than this is dropped
 * @param cost of large parameters (L2) for maximum entropy; of a text on the wrong side for margins
 * @param pieceWeight of pieces of words beside stems
 * @param iterations of maximum entropy, at most
 * @param manner how parameters are found
 * @param vectorWeight of word vectors learned without labels beside stems; 0 for none
 */
public record Recipe(
    Features features,
    int rarest,
    double cost,
    double pieceWeight,
    int iterations,
    Manner manner,
    double vectorWeight) {

  /** How parameters are found. */
  public enum Manner {
    /** OpenNLP's maximum entropy, quasi-Newton; a long text speaks louder than a short one. */
    ENTROPY,
    /** One label against all others, by the widest margin; long and short texts weigh alike. */
    MARGINS
  }

  /** Small values keep the optimiser's first steps small; with larger ones it stops too early. */
  private static final double ENTROPY_SCALE = 0.1;

  /** Makes the rows of texts about as long as one. */
  private static final double MARGIN_SCALE = 0.5;

  private static final String MARK = "bow=";

  /** The shipped one. */
  public static final Recipe SHIPPED =
      new Recipe(new Features(true, false, true, 2, 6), 2, 0.3, 0.3, 60, Manner.MARGINS, 0.5);

  /** Maximum entropy, without word vectors. */
  public Recipe(Features features, int rarest, double cost, double pieceWeight, int iterations) {
    this(features, rarest, cost, pieceWeight, iterations, Manner.ENTROPY, 0);
  }

  /** The same over other features. */
  public Recipe seeing(Features others) {
    return new Recipe(others, rarest, cost, pieceWeight, iterations, manner, vectorWeight);
  }

  /** The same at another cost. */
  public Recipe costing(double other) {
    return new Recipe(features, rarest, other, pieceWeight, iterations, manner, vectorWeight);
  }

  /** The same with word vectors of another weight. */
  public Recipe withVectors(double other) {
    return new Recipe(features, rarest, cost, pieceWeight, iterations, manner, other);
  }

  /** What a feature counts, from the share of texts that have it. */
  public double weight(String name, int texts, int all) {
    double scale = manner == Manner.ENTROPY ? ENTROPY_SCALE : MARGIN_SCALE;
    double rarity = scale * StrictMath.log(1 + all / (double) texts);
    return Features.isPiece(name) ? rarity * pieceWeight : rarity;
  }

  /** What the sums of a text with so many known features are multiplied with. */
  public double evenness(int known) {
    return manner == Manner.ENTROPY ? 1 : 1 / StrictMath.sqrt(Math.max(1, known));
  }

  /** What the version of a model knows of its recipe. */
  public String signature() {
    String common =
        "Recipe[features=%s, rarest=%d, cost=%s, pieceWeight=%s, iterations=%d"
            .formatted(features, rarest, cost, pieceWeight, iterations);
    return manner == Manner.ENTROPY
        ? common + "]"
        : common + ", manner=" + manner + ", vectorWeight=" + vectorWeight + "]";
  }

  /** A feature's name in the model: OpenNLP's bag of words marks it so. */
  public static String stored(String name) {
    return MARK + name;
  }

  static String named(String stored) {
    return stored.substring(MARK.length());
  }

  static String[] names(List<Features.Found> features) {
    String[] names = new String[features.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = features.get(i).name();
    }
    return names;
  }
}
