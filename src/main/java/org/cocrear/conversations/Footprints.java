package org.cocrear.conversations;

/** Keeps how far people come in flows; owned here, kept by studio. */
@FunctionalInterface
public interface Footprints {

  /** Keeps a footprint; the same again changes nothing. */
  void keep(Footprint footprint);
}
