package org.cocrear.nlp;

import java.util.List;

/**
 * How a model is made: chosen by the measurements of the report.
 *
 * @param features what is seen of a text
 * @param rarest a feature of fewer texts than this is dropped
 * @param cost of large parameters (L2)
 * @param pieceWeight of pieces of words beside stems
 * @param iterations at most
 */
public record Recipe(
    Features features, int rarest, double cost, double pieceWeight, int iterations) {

  /** Small values keep the optimiser's first steps small; with larger ones it stops too early. */
  private static final double SCALE = 0.1;

  /** The shipped one. */
  public static final Recipe SHIPPED =
      new Recipe(new Features(true, false, true, 2, 6), 2, 0.5, 0.3, 60);

  /** The same over other features. */
  public Recipe seeing(Features others) {
    return new Recipe(others, rarest, cost, pieceWeight, iterations);
  }

  /** The same at another cost. */
  public Recipe costing(double other) {
    return new Recipe(features, rarest, other, pieceWeight, iterations);
  }

  /** What a feature counts, from the share of texts that have it. */
  public double weight(String name, int texts, int all) {
    double rarity = SCALE * Math.log(1 + all / (double) texts);
    return Features.isPiece(name) ? rarity * pieceWeight : rarity;
  }

  /** A feature's name in the model: OpenNLP's bag of words marks it so. */
  public static String stored(String name) {
    return "bow=" + name;
  }

  static String[] names(List<Features.Found> features) {
    String[] names = new String[features.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = features.get(i).name();
    }
    return names;
  }
}
