package org.cocrear.nlp;

import java.util.List;

/**
 * What a classifier makes of a text.
 *
 * @param ranked every label, likeliest first
 * @param sure whether the first may be taken without asking
 */
public record Classification(
    List<Guess> ranked, boolean sure, List<Word> words, String modelVersion) {}
