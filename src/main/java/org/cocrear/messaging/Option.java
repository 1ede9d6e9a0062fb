package org.cocrear.messaging;

/**
 * One of several things to choose.
 *
 * @param id what comes back when it is chosen
 * @param label what the person reads
 */
public record Option(String id, String label) {}
