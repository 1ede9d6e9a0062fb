package org.cocrear.plans.authoring;

import java.util.List;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Plans;

/** What a file says of one plan; dates are the true ones. */
public record PlanFile(Plans.Known known, List<Commitment> commitments) {

  /** The plan's id. */
  public String id() {
    return known.plan().id();
  }
}
