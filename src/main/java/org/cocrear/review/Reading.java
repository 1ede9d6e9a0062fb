package org.cocrear.review;

import org.cocrear.nlp.Classification;

/** Reads a text as a plan's classifier would. */
@FunctionalInterface
interface Reading {

  /**
   * What the text is about.
   *
   * @throws org.cocrear.nlp.NoModelException where the plan has no model
   */
  Classification of(String planId, String text);
}
