package org.cocrear.plans;

/**
 * A value of open government that a text may serve, as the plan defines it (R7).
 *
 * @param key in data and addresses; the models know {@code acceso}, {@code participacion}, {@code
 *     rendicion}, {@code innovacion}
 * @param title official
 * @param definition in words that everybody understands
 */
public record OgpValue(String key, String title, String definition) {}
