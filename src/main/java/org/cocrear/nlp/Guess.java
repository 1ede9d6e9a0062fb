package org.cocrear.nlp;

/** A label and how sure of it, 0 to 1. */
public record Guess(String label, double confidence) {}
