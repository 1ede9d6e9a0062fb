package org.cocrear.plans;

/** A part of the government that answers. */
public record Area(String id, String title) {}
