package org.cocrear.nlp;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** The stems of a text's words that have a subject, each once. */
final class Stem {

  private Stem() {}

  static SequencedSet<String> all(TextPipeline pipeline, String text) {
    return pipeline.tokens(text).stream()
        .filter(token -> !token.empty())
        .map(Token::stem)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
