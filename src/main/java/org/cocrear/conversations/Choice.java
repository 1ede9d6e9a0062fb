package org.cocrear.conversations;

/**
 * An option of a question.
 *
 * @param id what is kept when it is chosen
 * @param label what the person reads, in their language
 */
public record Choice(String id, String label) {}
