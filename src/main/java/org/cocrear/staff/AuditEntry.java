package org.cocrear.staff;

import java.time.Instant;

/** One line of the trail. */
public record AuditEntry(Instant at, String who, String what, String about, String why) {}
