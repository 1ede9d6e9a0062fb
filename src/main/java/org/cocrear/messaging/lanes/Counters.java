package org.cocrear.messaging.lanes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What went through this room, for the metrics. */
final class Counters {

  final Counter taken;
  final Counter duplicates;
  final Counter setAside;
  final Counter sent;
  final Counter failed;

  Counters(MeterRegistry registry) {
    taken = registry.counter("cocrear.messages.taken");
    duplicates = registry.counter("cocrear.messages.duplicates");
    setAside = registry.counter("cocrear.messages.set-aside");
    sent = registry.counter("cocrear.messages.sent");
    failed = registry.counter("cocrear.messages.failed");
  }
}
