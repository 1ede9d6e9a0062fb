package org.cocrear.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published change of a commitment: kept with the change itself, until everybody was told.
 *
 * @param id unique; the same change has the same id
 */
public record News(
    String id,
    String commitmentId,
    String commitmentTitle,
    boolean example,
    List<String> axes,
    What what,
    Instant at) {

  /** What changed. */
  public sealed interface What {

    /** The commitment was published. */
    record Published() implements What {}

    /** A milestone moved. */
    record MilestoneMoved(
        String milestone, Milestone.Status status, @Nullable String reason, LocalDate due)
        implements What {}
  }
}
