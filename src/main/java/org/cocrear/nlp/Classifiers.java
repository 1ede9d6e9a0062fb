package org.cocrear.nlp;

/** The classifiers, one for each plan. */
public class Classifiers {

  /** The classifier of a plan. */
  public Classifier forPlan(String planId) {
    throw new NoModelException(planId);
  }
}
