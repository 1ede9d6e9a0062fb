package org.cocrear.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Correction;
import org.cocrear.nlp.authoring.Corrector;
import org.cocrear.nlp.authoring.LabelledText;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;

/** Makes a candidate beside the running model, and puts it to work where it is no worse. */
class Retraining {

  /** Who asks at night. */
  static final String SYSTEM = "system";

  private final Plans plans;
  private final Lessons lessons;
  private final Rehearsal rehearsal;
  private final Corrector corrector;
  private final RunningModel model;
  private final VersionStore versions;
  private final RunStore runs;
  private final AuditTrail trail;
  private final Clock clock;

  Retraining(
      Plans plans,
      Lessons lessons,
      Rehearsal rehearsal,
      Corrector corrector,
      RunningModel model,
      VersionStore versions,
      RunStore runs,
      AuditTrail trail,
      Clock clock) {
    this.plans = plans;
    this.lessons = lessons;
    this.rehearsal = rehearsal;
    this.corrector = corrector;
    this.model = model;
    this.versions = versions;
    this.runs = runs;
    this.trail = trail;
    this.clock = clock;
  }

  /** Once a night, on one node. */
  void nightly() {
    Plan plan = plans.active();
    LocalDate night = LocalDate.ofInstant(clock.instant(), plan.zone());
    if (runs.claimNight(plan.id(), night) && claim(SYSTEM)) {
      run(SYSTEM);
    }
  }

  /** Whether whoever asks may {@link #run} now: nobody else does. */
  boolean claim(String who) {
    return runs.claim(plans.active().id(), who);
  }

  /** Trains, compares, decides; the claim is given back whatever happens. */
  void run(String who) {
    Plan plan = plans.active();
    String outcome = "Se cortó por un error: está en el registro del servidor.";
    try {
      outcome = train(plan, who);
    } finally {
      runs.end(plan.id(), outcome);
    }
  }

  private String train(Plan plan, String who) {
    runs.step(plan.id(), 5, "Lee las decisiones");
    model.pickUp(plan);
    Classifier ground = model.ground(plan);
    List<LabelledText> decided = decided(plan, ground);
    List<LabelledText> open = Corrector.part(decided, false);
    if (open.isEmpty()) {
      return "Todavía no hay decisiones de las que aprender.";
    }
    List<LabelledText> corpus = Corrector.without(rehearsal.corpus(plan.id()), decided);
    runs.step(plan.id(), 15, "Aprende de " + open.size() + " decisiones");
    List<LabelledText> taught =
        ground.isCold()
            ? Stream.concat(Rehearsal.descriptions(plan).stream(), open.stream()).toList()
            : open;
    Correction correction = corrector.learn(ground, Corrector.part(corpus, false), taught);
    runs.step(plan.id(), 70, "Compara con el modelo que corre");
    List<LabelledText> apart = Corrector.part(decided, true);
    Classifier candidate = corrector.correct(ground, correction, apart);
    Trial trial = compare(plan, candidate, apart, Corrector.part(corpus, true));
    return keep(plan, who, candidate, correction, trial, decided.size());
  }

  /** Examples whose axes the model knows. */
  private List<LabelledText> decided(Plan plan, Classifier ground) {
    Set<String> known = Set.copyOf(ground.labels());
    return Lessons.examples(
        lessons.of(plan.id()).stream().filter(it -> known.containsAll(it.axes())).toList());
  }

  private Trial compare(
      Plan plan, Classifier candidate, List<LabelledText> decided, List<LabelledText> corpus) {
    Classifier running = model.now(plan);
    return new Trial(
        Corrector.measure(running, decided),
        Corrector.measure(candidate, decided),
        Corrector.measure(running, corpus),
        Corrector.measure(candidate, corpus));
  }

  private String keep(
      Plan plan, String who, Classifier candidate, Correction correction, Trial trial, int count) {
    String id = candidate.card().version();
    if (versions.find(id).isPresent()) {
      return "Nada nuevo: " + id + " ya estaba.";
    }
    List<String> objections = trial.objections();
    Version version =
        new Version(
            id,
            plan.id(),
            clock.instant(),
            who,
            count,
            candidate.card().temperature(),
            candidate.card().threshold(),
            trial,
            objections);
    versions.keep(version, correction.bytes());
    if (!objections.isEmpty()) {
      trail.record(who, "learning.refused", id, String.join(" ", objections));
      return "No se puso en marcha " + id + ". " + String.join(" ", objections);
    }
    activate(plan, id, who, "learning.replaced");
    return "Corre " + id + ", que aprendió de " + count + " decisiones.";
  }

  /**
   * Goes back, or forth, to a kept version that was not refused; an empty id is the shipped one.
   */
  boolean use(String id, String who) {
    Plan plan = plans.active();
    boolean known = id.isEmpty() || versions.find(id).filter(it -> mayRun(it, plan)).isPresent();
    if (known) {
      activate(plan, id, who, "learning.chosen");
    }
    return known;
  }

  private static boolean mayRun(Version version, Plan plan) {
    return version.planId().equals(plan.id()) && version.objections().isEmpty();
  }

  private void activate(Plan plan, String id, String who, String what) {
    versions.activate(plan.id(), id);
    model.pickUp(plan);
    trail.record(who, what, id.isEmpty() ? "shipped" : id, "");
  }
}
