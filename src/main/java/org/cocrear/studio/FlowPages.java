package org.cocrear.studio;

import java.util.List;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.plans.Plans;
import org.cocrear.surveys.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The flows that are published. */
@Controller
class FlowPages {

  private static final int SHORT = 12;

  private final FlowLibrary flows;
  private final FlowRevisionStore revisions;
  private final Plans plans;
  private final Voice voice;

  FlowPages(FlowLibrary flows, FlowRevisionStore revisions, Plans plans, Voice voice) {
    this.flows = flows;
    this.revisions = revisions;
    this.plans = plans;
    this.voice = voice;
  }

  @GetMapping("/staff/conversations")
  String flows(Model model) {
    String locale = plans.active().locale();
    model.addAttribute("flows", flows.all().stream().map(flow -> row(flow, locale)).toList());
    return "studio/flows";
  }

  private Row row(Flow flow, String locale) {
    List<String> questions =
        Questionnaire.of(flow).questions().stream()
            .map(question -> voice.say(locale, question.key()))
            .toList();
    return new Row(
        flow.id(),
        voice.say(locale, flow.title()),
        flow.revision().substring(0, Math.min(SHORT, flow.revision().length())),
        flow.command(),
        Questionnaire.isSurvey(flow),
        flow.steps().size(),
        questions,
        revisions.count(flow.id()));
  }

  /** A flow of the list; {@code kept} counts the revisions that were ever published. */
  record Row(
      String id,
      String title,
      String revision,
      @Nullable String command,
      boolean survey,
      int steps,
      List<String> questions,
      long kept) {}
}
