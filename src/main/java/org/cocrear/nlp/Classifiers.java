package org.cocrear.nlp;

/** The classifiers, by plan. */
public class Classifiers {

  /** The classifier of a plan. */
  public Classifier forPlan(String planId) {
    throw new UnsupportedOperationException(planId);
  }
}
