package org.cocrear.messaging.lanes;

import java.time.Clock;

/** This process among those that share a store: its name, settings, pace, counters and clock. */
record Node(String me, MessagingSettings settings, Pauses pauses, Counters counters, Clock clock) {}
