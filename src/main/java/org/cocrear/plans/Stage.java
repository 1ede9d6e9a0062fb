package org.cocrear.plans;

/** The four stages of a co-creation process, in order. */
public enum Stage {
  FORMATION,
  AWARENESS,
  COCREATION,
  IMPLEMENTATION
}
