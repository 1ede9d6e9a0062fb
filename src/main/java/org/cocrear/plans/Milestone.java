package org.cocrear.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated step of a commitment.
 *
 * @param reason public reason where it is delayed
 */
public record Milestone(
    String id,
    String title,
    LocalDate due,
    Status status,
    @Nullable String reason,
    List<Evidence> evidence) {

  /** How far it is. */
  public enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    DELAYED
  }

  /** What shows it. */
  public record Evidence(String url, LocalDate date, String licence) {}
}
