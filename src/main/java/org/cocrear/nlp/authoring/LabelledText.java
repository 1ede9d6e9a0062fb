package org.cocrear.nlp.authoring;

import java.util.List;

/**
 * One text of a corpus.
 *
 * @param label its axis, or {@code ninguno}
 * @param second an axis that would also be fair; empty where there is none; several are parted by
 *     blanks
 * @param register how it is written ({@code chat}, {@code propuesta}, {@code acta}, {@code
 *     comentario}), or its source
 * @param text as written
 */
public record LabelledText(String label, String second, String register, String text) {

  /** The register of what a reviewer decided. */
  static final String DECIDED = "decision";

  /** A text and the axes that a reviewer put it under; {@code ninguno} alone is outside. */
  public static LabelledText decided(List<String> axes, String text) {
    String others = String.join(" ", axes.subList(1, axes.size()));
    return new LabelledText(axes.getFirst(), others, DECIDED, text);
  }

  /** Whether a label is the first or the second fair one. */
  boolean allows(String guess) {
    return guess.equals(label) || isSecond(guess);
  }

  /** Whether a label would also be fair. */
  boolean isSecond(String guess) {
    return guess.equals(second) || List.of(second.split(" ", -1)).contains(guess);
  }
}
