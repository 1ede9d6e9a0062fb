package org.cocrear.transparency;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody sees: the plan, what was received, what was answered, what was promised. */
@Controller
class PublicPages {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("telegram", "Telegram"),
          Map.entry("whatsapp", "WhatsApp"),
          Map.entry("sms", "SMS"),
          Map.entry("proposal", "Propuestas"),
          Map.entry("problem", "Problemas"),
          Map.entry("complaint", "Reclamos"),
          Map.entry("survey", "Respuestas a encuestas"),
          Map.entry("adopted", "adoptada"),
          Map.entry("partially-adopted", "adoptada en parte"),
          Map.entry("not-adopted", "no adoptada"),
          Map.entry("out-of-scope", "fuera de lo que alcanza el plan"),
          Map.entry("ninguno", "Fuera de los ejes"));

  private final Plans plans;
  private final Submissions submissions;
  private final OpenRecord open;
  private final Clock clock;

  PublicPages(Plans plans, Submissions submissions, OpenRecord open, Clock clock) {
    this.plans = plans;
    this.submissions = submissions;
    this.open = open;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    Plan plan = plans.active();
    Submissions.Counts counts = submissions.counts(plan.id());
    model.addAttribute("plan", plan);
    model.addAttribute("trial", plans.trial());
    model.addAttribute("phase", plan.phase(clock.instant()).orElse(null));
    model.addAttribute("window", plan.window(clock.instant()));
    model.addAttribute("law", plans.law(plan.id()).orElse(null));
    model.addAttribute("words", WORDS);
    model.addAttribute("counts", counts);
    model.addAttribute("byAxis", Bar.chart(everyAxis(plan, counts), key -> axis(plan, key)));
    model.addAttribute("byChannel", Bar.chart(counts.byChannel(), PublicPages::word));
    model.addAttribute("byKind", Bar.chart(counts.byKind(), PublicPages::word));
    model.addAttribute("answers", open.answers());
    model.addAttribute("commitments", open.commitments());
    return "transparency/home";
  }

  @GetMapping({"/open-data", "/open-data/"})
  String openData(Model model) {
    model.addAttribute("plan", plans.active());
    model.addAttribute("submissionColumns", OpenSubmission.COLUMNS);
    model.addAttribute("commitmentColumns", OpenCommitment.COLUMNS);
    return "transparency/open-data";
  }

  private static Map<String, Long> everyAxis(Plan plan, Submissions.Counts counts) {
    Map<String, Long> axes = new LinkedHashMap<>();
    plan.axes().forEach(axis -> axes.put(axis.key(), 0L));
    axes.putAll(counts.byAxis());
    return axes;
  }

  private static String axis(Plan plan, String key) {
    return plan.axis(key).map(Axis::title).orElseGet(() -> word(key));
  }

  private static String word(String key) {
    return WORDS.getOrDefault(key, key);
  }
}
