package org.cocrear.plans;

import java.util.Optional;

/** The plans that are known; one of them is active. */
public class Plans {

  /** The plan of the setting {@code cocrear.plan}. */
  public Plan active() {
    throw new UnsupportedOperationException();
  }

  /** A plan by id. */
  public Optional<Plan> find(String id) {
    throw new UnsupportedOperationException(id);
  }
}
