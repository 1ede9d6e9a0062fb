package org.cocrear.nlp.authoring;

/**
 * One text of a corpus.
 *
 * @param label its axis, or {@code ninguno}
 * @param second an axis that would also be fair; empty where there is none
 * @param register how it is written ({@code chat}, {@code propuesta}, {@code acta}, {@code
 *     comentario}), or its source
 * @param text as written
 */
record LabelledText(String label, String second, String register, String text) {

  /** Whether a label is the first or the second fair one. */
  boolean allows(String guess) {
    return guess.equals(label) || guess.equals(second);
  }
}
