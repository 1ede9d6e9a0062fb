package org.cocrear.nlp;

/**
 * A word that spoke, in the citizen's own spelling.
 *
 * @param text as it was written
 * @param weight what it adds to the first label's score above the mean of all labels; negative: it
 *     spoke against it
 */
public record Word(String text, double weight) {}
