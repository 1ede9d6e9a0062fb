package org.cocrear.learning;

import java.time.Instant;
import java.util.List;

/**
 * A correction of the plan's model that was made.
 *
 * @param id as every label says it: the shipped version, a plus, the correction's own
 * @param who asked for it; {@code system} for the nightly job
 * @param lessons how many decisions it learned from
 * @param objections why it was not put to work; empty where it was
 */
record Version(
    String id,
    String planId,
    Instant at,
    String who,
    int lessons,
    double temperature,
    double threshold,
    Trial trial,
    List<String> objections) {}
