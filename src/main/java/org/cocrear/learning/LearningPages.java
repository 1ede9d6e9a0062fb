package org.cocrear.learning;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.authoring.LabelledText;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the classifier learns: its versions, where it errs, and what to decide on next. */
@Controller
@RequestMapping("/staff/learning")
@PreAuthorize("hasAnyRole('REVIEWER', 'ADMINISTRATOR')")
class LearningPages {

  private static final int NEXT = 10;
  private static final String PAGE = "redirect:/staff/learning";
  private static final MediaType TABLE =
      new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8);

  private final Plans plans;
  private final Lessons lessons;
  private final NextToReview next;
  private final RunningModel model;
  private final VersionStore versions;
  private final RunStore runs;
  private final Retraining retraining;
  private final Starter starter;
  private final AuditTrail trail;
  private final Clock clock;

  LearningPages(
      Plans plans,
      Lessons lessons,
      NextToReview next,
      RunningModel model,
      VersionStore versions,
      RunStore runs,
      Retraining retraining,
      Starter starter,
      AuditTrail trail,
      Clock clock) {
    this.plans = plans;
    this.lessons = lessons;
    this.next = next;
    this.model = model;
    this.versions = versions;
    this.runs = runs;
    this.retraining = retraining;
    this.starter = starter;
    this.trail = trail;
    this.clock = clock;
  }

  /** The page. */
  @GetMapping
  public String show(Model page) {
    Plan plan = plans.active();
    List<Lesson> decided = lessons.of(plan.id());
    Classifier classifier = model.now(plan);
    page.addAttribute("titles", titles(plan));
    page.addAttribute("zone", plan.zone());
    page.addAttribute("decisions", decided.size());
    page.addAttribute("weeks", Insight.weeks(decided, plan.zone()));
    page.addAttribute("confusion", Insight.confusion(decided));
    page.addAttribute("next", next.of(lessons.undecided(plan.id()), classifier, NEXT));
    page.addAttribute("versions", versions.all(plan.id()));
    page.addAttribute("active", versions.active(plan.id()));
    Optional<Run> run = runs.last(plan.id());
    page.addAttribute("run", run.orElse(null));
    page.addAttribute("running", run.filter(it -> it.isUnderWay(clock.instant())).isPresent());
    return "learning/learning";
  }

  private static Map<String, String> titles(Plan plan) {
    Map<String, String> titles =
        plan.axes().stream()
            .collect(Collectors.toMap(Axis::key, Axis::label, (a, b) -> a, TreeMap::new));
    titles.put(Classifier.OUTSIDE, "Fuera de los ejes");
    return titles;
  }

  /** Begins to train, unless somebody does. */
  @PostMapping("/train")
  public String train(Principal principal, RedirectAttributes after) {
    if (retraining.claim(principal.getName())) {
      trail.record(principal.getName(), "learning.asked", plans.active().id(), "");
      starter.start(principal.getName());
    } else {
      after.addFlashAttribute("said", "Ya hay un entrenamiento en marcha.");
    }
    return PAGE;
  }

  /** Puts a kept version to work; an empty one is the shipped. */
  @PostMapping("/use")
  public String use(@RequestParam String version, Principal principal, RedirectAttributes after) {
    boolean done = retraining.use(version, principal.getName());
    after.addFlashAttribute(
        "said", done ? "Listo: es el modelo que corre." : "Esa versión ya no está.");
    return PAGE;
  }

  /** The examples, as {@code train --decisions} reads them. */
  @GetMapping("/decisions.tsv")
  public ResponseEntity<String> export(Principal principal) {
    Plan plan = plans.active();
    String rows =
        Lessons.examples(lessons.of(plan.id())).stream()
            .map(LearningPages::row)
            .collect(Collectors.joining());
    trail.record(principal.getName(), "learning.exported", plan.id(), "");
    return ResponseEntity.ok()
        .contentType(TABLE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.tsv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(rows);
  }

  private static String row(LabelledText text) {
    String words = text.text().replaceAll("\\s+", " ").strip();
    return String.join("\t", text.label(), text.second(), text.register(), words) + "\n";
  }
}
