package org.cocrear.nlp;

/** Puts a text under the labels of one plan. */
public class Classifier {

  /** The text's labels, and the words that spoke. */
  public Classification classify(String text) {
    throw new UnsupportedOperationException(text);
  }
}
