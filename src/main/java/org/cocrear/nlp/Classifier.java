package org.cocrear.nlp;

/** Puts a text under the labels of one plan. */
public final class Classifier {

  /** The label of a text outside every axis. */
  public static final String OUTSIDE = "ninguno";

  Classifier() {}

  /** The text's labels, and the words that spoke. */
  public Classification classify(String text) {
    throw new UnsupportedOperationException(text);
  }
}
