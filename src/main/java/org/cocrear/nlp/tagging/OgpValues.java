package org.cocrear.nlp.tagging;

import java.util.List;
import org.cocrear.nlp.Guess;

/**
 * The values of the Open Government Partnership that a text serves: none, one or several of {@code
 * acceso}, {@code participacion}, {@code rendicion} and {@code innovacion} (requirement R7).
 */
public final class OgpValues {

  /** The family's folder. */
  public static final String FAMILY = "ogp-values";

  private final Tags tags;

  /** Those of a folder; without models none is ever suggested. */
  public OgpValues(SmallModels models) {
    this.tags = new Tags(models, FAMILY);
  }

  /** Those that hold, likeliest first. */
  public List<Guess> of(String text) {
    return tags.of(text);
  }
}
