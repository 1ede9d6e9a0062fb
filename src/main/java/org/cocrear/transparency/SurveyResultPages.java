package org.cocrear.transparency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cocrear.plans.Plans;
import org.cocrear.surveys.Findings;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.Results;
import org.cocrear.surveys.Round;
import org.cocrear.surveys.Rounds;
import org.cocrear.surveys.Sheet;
import org.cocrear.surveys.Surveys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Results of the surveys whose authors let all see them: numbers only, none that is few. */
@Controller
class SurveyResultPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Surveys surveys;
  private final Rounds rounds;
  private final Findings findings;
  private final Plans plans;

  SurveyResultPages(Surveys surveys, Rounds rounds, Findings findings, Plans plans) {
    this.surveys = surveys;
    this.rounds = rounds;
    this.findings = findings;
    this.plans = plans;
  }

  /** A survey of the list. */
  record Row(String id, String title) {}

  @GetMapping("/surveys")
  String list(Model model) {
    List<Row> rows =
        surveys.all().stream()
            .filter(Questionnaire::published)
            .map(survey -> new Row(survey.id(), title(survey)))
            .toList();
    model.addAttribute("plan", plans.active());
    model.addAttribute("surveys", rows);
    return "transparency/surveys";
  }

  @GetMapping("/surveys/{id}")
  String show(@PathVariable String id, @RequestParam Optional<Integer> round, Model model) {
    Questionnaire survey = survey(id);
    Results results = findings.published(survey, round(survey, round));
    UnaryOperator<String> say = findings.say(survey);
    model.addAttribute("plan", plans.active());
    model.addAttribute("id", id);
    model.addAttribute("name", title(survey));
    model.addAttribute("rounds", rounds.of(survey));
    model.addAttribute("results", results);
    model.addAttribute("say", say);
    return "transparency/survey";
  }

  @GetMapping("/open-data/surveys/{id}.csv")
  @ResponseBody
  ResponseEntity<byte[]> file(@PathVariable String id, @RequestParam Optional<Integer> round) {
    Questionnaire survey = survey(id);
    Results results = findings.published(survey, round(survey, round));
    String csv = Sheet.csv(Sheet.COLUMNS, Sheet.rows(results, findings.say(survey)));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".csv\"")
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  private String title(Questionnaire survey) {
    String title = findings.say(survey).apply(survey.title());
    return title.substring(0, 1).toUpperCase(plansLocale()) + title.substring(1);
  }

  private Locale plansLocale() {
    return Locale.forLanguageTag(plans.active().locale());
  }

  private Questionnaire survey(String id) {
    return surveys
        .find(id)
        .filter(Questionnaire::published)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no survey " + id));
  }

  private Round round(Questionnaire survey, Optional<Integer> number) {
    return rounds.of(survey).stream()
        .filter(one -> number.isPresent() && one.number() == number.get())
        .findFirst()
        .orElseGet(() -> rounds.current(survey));
  }
}
