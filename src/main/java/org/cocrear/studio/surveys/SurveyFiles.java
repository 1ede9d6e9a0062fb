package org.cocrear.studio.surveys;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cocrear.conversations.Step;
import org.cocrear.plans.Plans;
import org.cocrear.surveys.AnswerSet;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered, for the staff to work with: a line a person without their name, and the counts
 * with what is few hidden.
 */
@RestController
@RequestMapping("/staff/surveys/{id}")
class SurveyFiles {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Surveys surveys;
  private final Rounds rounds;
  private final SurveyViews views;
  private final Plans plans;
  private final JsonMapper json;

  SurveyFiles(Surveys surveys, Rounds rounds, SurveyViews views, Plans plans, JsonMapper json) {
    this.surveys = surveys;
    this.rounds = rounds;
    this.views = views;
    this.plans = plans;
    this.json = json;
  }

  @GetMapping("/answers.csv")
  ResponseEntity<byte[]> answersCsv(
      @PathVariable String id, @RequestParam Optional<Integer> round) {
    Questionnaire survey = survey(id);
    List<Map<String, String>> answers = answers(survey, round);
    List<String> columns = columns(survey);
    List<List<String>> rows =
        answers.stream()
            .map(row -> columns.stream().map(name -> row.getOrDefault(name, "")).toList())
            .toList();
    return file(id + ".csv", CSV, Sheet.csv(columns, rows));
  }

  @GetMapping("/answers.json")
  ResponseEntity<byte[]> answersJson(
      @PathVariable String id, @RequestParam Optional<Integer> round) {
    return file(
        id + ".json",
        MediaType.APPLICATION_JSON,
        json.writeValueAsString(answers(survey(id), round)));
  }

  @GetMapping("/results.csv")
  ResponseEntity<byte[]> resultsCsv(
      @PathVariable String id, @RequestParam Optional<Integer> round) {
    Questionnaire survey = survey(id);
    Results results = views.results(survey, round(survey, round));
    return file(
        id + "-results.csv", CSV, Sheet.csv(Sheet.COLUMNS, Sheet.rows(results, views.say(survey))));
  }

  @GetMapping("/results.json")
  ResponseEntity<byte[]> resultsJson(
      @PathVariable String id, @RequestParam Optional<Integer> round) {
    Questionnaire survey = survey(id);
    Results results = views.results(survey, round(survey, round));
    return file(
        id + "-results.json",
        MediaType.APPLICATION_JSON,
        json.writeValueAsString(Sheet.json(results, views.say(survey))));
  }

  private List<Map<String, String>> answers(Questionnaire survey, Optional<Integer> round) {
    return surveys.answers(round(survey, round)).stream().map(set -> row(survey, set)).toList();
  }

  private Map<String, String> row(Questionnaire survey, AnswerSet set) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("round", "" + set.round());
    row.put("day", LocalDate.ofInstant(set.at(), plans.active().zone()).toString());
    row.put("channel", set.channel());
    row.put("minor", set.minor() ? "yes" : "no");
    for (Step.Question question : survey.questions()) {
      row.put(question.name(), set.value(question.name()));
      if (question instanceof Step.Choose) {
        row.put(question.name() + "_label", set.label(question.name()));
      }
    }
    row.put("axis", set.text().isBlank() ? "" : views.axis(set.text()));
    return row;
  }

  private static List<String> columns(Questionnaire survey) {
    List<String> columns = new ArrayList<>(List.of("round", "day", "channel", "minor"));
    for (Step.Question question : survey.questions()) {
      columns.add(question.name());
      if (question instanceof Step.Choose) {
        columns.add(question.name() + "_label");
      }
    }
    columns.add("axis");
    return columns;
  }

  private Round round(Questionnaire survey, Optional<Integer> number) {
    return rounds.of(survey).stream()
        .filter(one -> Objects.equals(one.number(), number.orElse(null)))
        .findFirst()
        .orElseGet(() -> rounds.current(survey));
  }

  private Questionnaire survey(String id) {
    return surveys
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no survey " + id));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
