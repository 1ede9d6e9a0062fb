package org.cocrear.plans;

/** The bell that rings when there is news; the truth is {@link Commitments#unannounced()}. */
public record NewsRing(String newsId) {}
