package org.cocrear.learning;

/** Starts a training that was claimed, beside what goes on. */
@FunctionalInterface
interface Starter {

  /** {@code who} has claimed it. */
  void start(String who);
}
