package org.cocrear.nlp.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From which confidence on each label of a small model counts; learned by cross-validation.
 *
 * @param version hash of corpus, language resources and recipe
 * @param temperature divides the scores of the model
 * @param thresholds by label; a label without one never counts
 */
public record Cutoffs(String version, double temperature, SortedMap<String, Double> thresholds) {

  private static final String THRESHOLD = "threshold.";
  private static final double NEVER = 2;

  static Cutoffs read(InputStream in) throws IOException {
    Properties values = new Properties();
    values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    SortedMap<String, Double> thresholds = new TreeMap<>();
    for (String name : values.stringPropertyNames()) {
      if (name.startsWith(THRESHOLD)) {
        thresholds.put(
            name.substring(THRESHOLD.length()), Double.valueOf(values.getProperty(name)));
      }
    }
    return new Cutoffs(
        values.getProperty("version", "unknown"),
        Double.parseDouble(values.getProperty("temperature", "1")),
        thresholds);
  }

  /** Whether a label counts at that confidence. */
  public boolean counts(String label, double confidence) {
    return confidence >= thresholds.getOrDefault(label, NEVER);
  }

  /** The file's text: sorted, without a date, so that equal models have equal files. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "temperature=%.4f\n", temperature));
    thresholds.forEach(
        (label, least) ->
            text.append(String.format(Locale.ROOT, "%s%s=%.4f\n", THRESHOLD, label, least)));
    return text.append("version=").append(version).append('\n').toString();
  }
}
