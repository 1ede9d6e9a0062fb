package org.cocrear.nlp;

/**
 * One label and how likely it is.
 *
 * @param label an axis of the plan, or {@code ninguno}
 * @param confidence calibrated probability, 0 to 1
 */
public record Guess(String label, double confidence) {}
