package org.cocrear.nlp;

/**
 * A word that spoke, in the citizen's own spelling.
 *
 * @param weight what it adds to the first label's score; negative: it spoke against it
 */
public record Word(String text, double weight) {}
