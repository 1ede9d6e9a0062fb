package org.cocrear.plans;

import java.time.LocalDate;

/**
 * A dated part of a plan's calendar, both days included, in the plan's zone.
 *
 * @param consultation whether proposals are taken in it
 */
public record Phase(
    String id,
    Stage stage,
    String title,
    LocalDate opens,
    LocalDate closes,
    boolean consultation) {}
