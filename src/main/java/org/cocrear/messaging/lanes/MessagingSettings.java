package org.cocrear.messaging.lanes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are worked on.
 *
 * @param workers lanes answered at the same time
 * @param lease how long a turn or a send may take before another node may take it over
 * @param poll how often what is due is looked up; bells in this process are faster
 * @param tries how often a message is handed to a provider before it has failed
 * @param sends sends under way at the same time, per account
 * @param node the name of this process: one that stays the same resumes at once after a restart,
 *     one that differs waits for leases to end; unset: the same on the embedded store, which only
 *     one process can open, else a new one at each start
 * @param stop how long a shutdown waits for what is under way
 * @param failures how many sends in a row may fail before a provider is taken for down
 * @param patience how long a message waits for a provider that is down
 */
@ConfigurationProperties("cocrear.messaging")
record MessagingSettings(
    @DefaultValue("8") int workers,
    @DefaultValue("20s") Duration lease,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("8") int tries,
    @DefaultValue("16") int sends,
    @Nullable String node,
    @DefaultValue("15s") Duration stop,
    @DefaultValue("5") int failures,
    @DefaultValue("3d") Duration patience) {

  MessagingSettings {
    require(workers > 0, "workers", "at least 1");
    require(tries > 0, "tries", "at least 1");
    require(sends > 0, "sends", "at least 1");
    require(lease.compareTo(Duration.ofSeconds(1)) >= 0, "lease", "at least 1s");
    require(poll.isPositive(), "poll", "more than 0");
    require(!stop.isNegative(), "stop", "0 or more");
    require(failures > 0, "failures", "at least 1");
    require(patience.isPositive(), "patience", "more than 0");
  }

  private static void require(boolean holds, String key, String cure) {
    if (!holds) {
      throw new IllegalArgumentException("cocrear.messaging." + key + " must be " + cure);
    }
  }
}
