package org.cocrear.nlp.tagging;

/** placeholder while compiling. */
public final class Alarms {
  /** The family's folder. */
  public static final String FAMILY = "sensitive";
}
