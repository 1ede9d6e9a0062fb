package org.cocrear.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dated step of a commitment.
 *
 * @param reason public reason where it is delayed
 * @param responsible the direction that carries it out, or null where none was named (P2)
 */
public record Milestone(
    String id,
    String title,
    LocalDate due,
    Status status,
    @Nullable String reason,
    List<Evidence> evidence,
    @Nullable String responsible) {

  /** One without a named direction. */
  public Milestone(
      String id,
      String title,
      LocalDate due,
      Status status,
      @Nullable String reason,
      List<Evidence> evidence) {
    this(id, title, due, status, reason, evidence, null);
  }

  /** How far it is. */
  public enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    DELAYED;

    /** The name in addresses, JSON and history: {@code not-started}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What shows it. */
  public record Evidence(String url, LocalDate date, String licence) {}

  /** A milestone to be added. */
  public record Draft(String title, LocalDate due, @Nullable String responsible) {}

  /**
   * A step of a milestone.
   *
   * @param reason public reason; required where it is delayed
   * @param due new date; required where it is delayed
   * @param evidence to be added to what is there
   */
  public record Change(
      Status status, @Nullable String reason, @Nullable LocalDate due, List<Evidence> evidence) {}

  Milestone moved(long days) {
    return new Milestone(id, title, due.plusDays(days), status, reason, evidence, responsible);
  }
}
