package org.cocrear.learning;

import java.util.List;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.Correction;
import org.cocrear.nlp.ModelCard;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this node's classifier at the version that the store names. */
class RunningModel {

  private static final Logger LOG = LoggerFactory.getLogger(RunningModel.class);

  private final VersionStore versions;
  private final Classifiers classifiers;
  private String running = "";

  RunningModel(VersionStore versions, Classifiers classifiers) {
    this.versions = versions;
    this.classifiers = classifiers;
  }

  /** Puts the active version to work, where another runs; it stays where it cannot be read. */
  synchronized void pickUp(Plan plan) {
    String active = versions.active(plan.id());
    if (active.equals(running)) {
      return;
    }
    if (active.isEmpty()) {
      classifiers.useShipped(plan.id());
    } else {
      use(plan, versions.find(active).orElseThrow());
    }
    running = active;
    LOG.info("the classifier of {} is now {}", plan.id(), active.isEmpty() ? "shipped" : active);
  }

  private void use(Plan plan, Version version) {
    Classifier ground = ground(plan);
    if (!version.id().startsWith(ground.card().version() + "+")) {
      LOG.warn("{} corrects another model than the shipped one: train anew", version.id());
      classifiers.useShipped(plan.id());
      return;
    }
    Correction correction = Correction.read(versions.weights(version.id()));
    ModelCard card = new ModelCard(version.id(), version.temperature(), version.threshold());
    classifiers.use(plan.id(), ground.corrected(correction, card));
  }

  Classifier ground(Plan plan) {
    List<String> axes = plan.axes().stream().map(Axis::key).toList();
    return classifiers.ground(plan.id(), axes);
  }

  Classifier now(Plan plan) {
    return classifiers.forPlan(plan.id());
  }
}
