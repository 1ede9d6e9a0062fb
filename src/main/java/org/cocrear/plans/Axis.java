package org.cocrear.plans;

/**
 * A theme of a plan.
 *
 * @param key in data and addresses
 * @param title official, with its accents
 * @param label short: at most 24 characters, for a list row
 * @param description what falls in
 * @param area id of the area that answers
 */
public record Axis(String key, String title, String label, String description, String area) {}
