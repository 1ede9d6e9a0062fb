package org.cocrear.plans;

import java.util.List;
import java.util.Optional;

/** Commitments of plans, and their milestones. */
public class Commitments {

  /** Those of a plan that the public sees. */
  public List<Commitment> published(String planId) {
    throw new UnsupportedOperationException(planId);
  }

  /** All of a plan, drafts too. */
  public List<Commitment> all(String planId) {
    throw new UnsupportedOperationException(planId);
  }

  /** One. */
  public Optional<Commitment> find(String id) {
    throw new UnsupportedOperationException(id);
  }

  /** News that were not yet announced, oldest first. */
  public List<News> unannounced() {
    throw new UnsupportedOperationException();
  }

  /** Notes that all who follow were told. */
  public void announced(String newsId) {
    throw new UnsupportedOperationException(newsId);
  }
}
