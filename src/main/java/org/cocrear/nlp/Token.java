package org.cocrear.nlp;

/**
 * One word of a text: as it was written, as it was meant, and its stem.
 *
 * @param surface the citizen's own spelling
 * @param form lower case, without accents, spelled out
 * @param stem what {@code form} has in common with its inflections
 * @param empty whether the word has no subject of its own (an article, a preposition)
 */
public record Token(String surface, String form, String stem, boolean empty) {}
