package org.cocrear.bot;

/** In which voice each revision of a flow speaks; owned here, kept by studio. */
@FunctionalInterface
public interface Voices {

  /** The voice that says the texts of a flow as they were in that revision, and all others. */
  Voice of(String flow, String revision);
}
