package org.cocrear.learning;

import java.time.Instant;

/**
 * A training that is under way, or the last one.
 *
 * @param percent how far; 100 once it has ended
 * @param step what it does, or what came of it
 * @param until the claim on it lasts; later somebody else may begin
 */
record Run(String who, Instant since, int percent, String step, Instant until) {

  boolean isUnderWay(Instant now) {
    return percent < 100 && now.isBefore(until);
  }
}
