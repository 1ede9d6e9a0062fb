package org.cocrear.review;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.cocrear.nlp.Classification;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Word;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.InvalidDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The classifier of the active plan for programs of the staff. */
@RestController
class ClassifyApi {

  private final Plans plans;
  private final Reading reading;

  ClassifyApi(Plans plans, Reading reading) {
    this.plans = plans;
    this.reading = reading;
  }

  @PostMapping("/api/v1/classify")
  @Operation(summary = "Every axis, likeliest first, and the words that spoke for the first")
  Ranking classify(@RequestBody Text body) {
    Plan plan = plans.active();
    Classification it = reading.of(plan.id(), checked(body.text()));
    List<Ranked> axes =
        it.ranked().stream()
            .map(guess -> new Ranked(guess.label(), title(plan, guess.label()), guess.confidence()))
            .toList();
    return new Ranking(axes, it.sure(), it.words(), it.modelVersion());
  }

  private static String checked(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidDecision("text", "falta el texto");
    }
    if (text.codePointCount(0, text.length()) > Decisions.LONGEST_TEXT) {
      throw new InvalidDecision(
          "text", "es demasiado largo: hasta " + Decisions.LONGEST_TEXT + " caracteres");
    }
    return text;
  }

  /** The official title of an axis of the plan. */
  static String title(Plan plan, String key) {
    String other = key.equals(Classifier.OUTSIDE) ? "Fuera de los ejes del plan" : key;
    return plan.axis(key).map(Axis::title).orElse(other);
  }

  record Text(@Nullable String text) {}

  record Ranked(String axis, String title, double confidence) {}

  record Ranking(List<Ranked> axes, boolean sure, List<Word> words, String model) {}
}
