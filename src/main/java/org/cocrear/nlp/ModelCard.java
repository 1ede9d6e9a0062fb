package org.cocrear.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What stands beside a model in {@code model.properties}.
 *
 * @param version hash of the corpus, the language resources and the code's revision
 * @param temperature divides the scores, so that a confidence of 0.8 is right in 8 of 10
 * @param threshold a first label at or above it is sure
 */
public record ModelCard(String version, double temperature, double threshold) {

  private static final double LEAST = 1e-300;

  static ModelCard read(InputStream in) throws IOException {
    Properties values = new Properties();
    values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new ModelCard(
        values.getProperty("version", "unknown"),
        Double.parseDouble(values.getProperty("temperature", "1")),
        Double.parseDouble(values.getProperty("threshold", "1")));
  }

  /** The file's text: sorted, without a date, so that equal models have equal files. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "temperature=%.4f%nthreshold=%.4f%nversion=%s%n".replace("%n", "\n"),
        temperature,
        threshold,
        version);
  }

  /** Flattens (above 1) or sharpens (below 1) confidences; they still sum to 1. */
  public static List<Guess> soften(List<Guess> ranked, double temperature) {
    double top = Math.log(Math.max(LEAST, ranked.getFirst().confidence()));
    double[] shares = new double[ranked.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      double score = Math.log(Math.max(LEAST, ranked.get(i).confidence()));
      shares[i] = Math.exp((score - top) / temperature);
      sum += shares[i];
    }
    List<Guess> softened = new ArrayList<>(shares.length);
    for (int i = 0; i < shares.length; i++) {
      softened.add(new Guess(ranked.get(i).label(), shares[i] / sum));
    }
    return softened;
  }
}
