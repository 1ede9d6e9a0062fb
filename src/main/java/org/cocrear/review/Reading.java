package org.cocrear.review;

import org.cocrear.nlp.Classification;

/** Reads a text as a plan's classifier would. */
@FunctionalInterface
interface Reading {

  /** What the text is about. */
  Classification of(String planId, String text);
}
