package org.cocrear.plans;

/**
 * Where help is found.
 *
 * @param kind of danger: violence, self-harm, missing
 * @param text name and number as citizens read it
 */
public record HelpLine(String kind, String text) {}
