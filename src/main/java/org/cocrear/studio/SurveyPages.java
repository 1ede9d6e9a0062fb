package org.cocrear.studio;

import java.util.List;
import java.util.SortedMap;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Results of the surveys of the active plan. */
@Controller
class SurveyPages {

  private final FlowLibrary flows;
  private final Submissions submissions;
  private final Plans plans;
  private final Voice voice;

  SurveyPages(FlowLibrary flows, Submissions submissions, Plans plans, Voice voice) {
    this.flows = flows;
    this.submissions = submissions;
    this.plans = plans;
    this.voice = voice;
  }

  @GetMapping("/staff/surveys")
  String surveys(Model model) {
    Plan plan = plans.active();
    List<SortedMap<String, String>> answers =
        submissions.all(plan.id()).stream()
            .filter(it -> it.kind() == Kind.SURVEY)
            .map(Submission::fields)
            .toList();
    List<SurveyResults> results =
        flows.all().stream()
            .filter(Questionnaire::isSurvey)
            .map(Questionnaire::of)
            .map(survey -> results(survey, answers, plan.locale()))
            .toList();
    model.addAttribute("surveys", results);
    return "studio/surveys";
  }

  private SurveyResults results(
      Questionnaire survey, List<SortedMap<String, String>> all, String locale) {
    List<SortedMap<String, String>> own =
        all.stream().filter(it -> survey.flow().id().equals(it.get("survey"))).toList();
    return SurveyResults.of(survey, own, key -> voice.say(locale, key));
  }
}
