package org.cocrear.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * What stands beside a model in {@code model.properties}.
 *
 * @param version hash of the corpus, the language resources and the code's revision
 * @param temperature divides the scores, so that a confidence of 0.8 is right in 8 of 10
 * @param threshold a first label at or above it is sure
 */
record ModelCard(String version, double temperature, double threshold) {

  static ModelCard read(InputStream in) throws IOException {
    Properties values = new Properties();
    values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new ModelCard(
        values.getProperty("version", "unknown"),
        Double.parseDouble(values.getProperty("temperature", "1")),
        Double.parseDouble(values.getProperty("threshold", "1")));
  }

  /** The file's text: sorted, without a date, so that equal models have equal files. */
  String text() {
    return String.format(
        Locale.ROOT,
        "temperature=%.4f%nthreshold=%.4f%nversion=%s%n".replace("%n", "\n"),
        temperature,
        threshold,
        version);
  }
}
