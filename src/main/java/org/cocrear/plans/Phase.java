package org.cocrear.plans;

import java.time.LocalDate;

/**
 * A dated part of a plan's calendar, both days included, in the plan's zone.
 *
 * @param consultation whether proposals are taken in it
 */
public record Phase(
    String id, Stage stage, String title, LocalDate opens, LocalDate closes, boolean consultation) {

  /** Whether a day lies in it. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(closes);
  }

  Phase moved(long days) {
    return new Phase(id, stage, title, opens.plusDays(days), closes.plusDays(days), consultation);
  }
}
