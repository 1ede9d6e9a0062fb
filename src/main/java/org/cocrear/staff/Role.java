package org.cocrear.staff;

/** What an account may do. */
public enum Role {
  /** Everything, accounts included. */
  ADMINISTRATOR,
  /** Reads the queue, decides axes, releases texts, answers. */
  REVIEWER,
  /** Sees and answers what was routed to its area. */
  AREA,
  /** The forum: reads what was classified, comments inside. */
  MESA,
  /** Reads only. */
  OBSERVER
}
