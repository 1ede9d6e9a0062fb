package org.cocrear.studio.surveys;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cocrear.surveys.InvalidRound;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.Round;
import org.cocrear.surveys.Rounds;
import org.cocrear.surveys.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Surveys for the staff: how their rounds stand, and what came of them. */
@Controller
class SurveyPages {

  private final Surveys surveys;
  private final Rounds rounds;
  private final SurveyActions actions;
  private final SurveyViews views;

  SurveyPages(Surveys surveys, Rounds rounds, SurveyActions actions, SurveyViews views) {
    this.surveys = surveys;
    this.rounds = rounds;
    this.actions = actions;
    this.views = views;
  }

  @GetMapping("/staff/surveys")
  String list(Model model, Authentication who) {
    model.addAttribute("surveys", surveys.all().stream().map(views::row).toList());
    model.addAttribute("mayEdit", actions.mayEdit(who));
    return "studio/surveys";
  }

  @GetMapping("/staff/surveys/{id}")
  String show(
      @PathVariable String id,
      @RequestParam Optional<Integer> round,
      Model model,
      Authentication who) {
    Questionnaire survey = survey(id);
    Round shown = round(survey, round);
    model.addAttribute("survey", views.row(survey));
    model.addAttribute("round", views.round(shown));
    model.addAttribute("rounds", rounds.of(survey).stream().map(views::round).toList());
    model.addAttribute("results", views.results(survey, shown));
    model.addAttribute("say", views.say(survey));
    model.addAttribute("said", views.said(survey, shown));
    model.addAttribute("mayEdit", actions.mayEdit(who));
    return "studio/survey";
  }

  @PostMapping("/staff/surveys/{id}/rounds")
  String change(
      @PathVariable String id,
      @RequestParam String action,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(defaultValue = "0") int quota,
      Model model,
      Authentication who,
      HttpServletResponse response) {
    try {
      actions.change(survey(id), action, until, quota, who);
      return "redirect:/staff/surveys/" + id;
    } catch (InvalidRound invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", List.of(String.valueOf(invalid.getMessage())));
      return show(id, Optional.empty(), model, who);
    }
  }

  private Questionnaire survey(String id) {
    return surveys
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no survey " + id));
  }

  private Round round(Questionnaire survey, Optional<Integer> number) {
    return rounds.of(survey).stream()
        .filter(one -> number.isPresent() && one.number() == number.get())
        .findFirst()
        .orElseGet(() -> rounds.current(survey));
  }
}
