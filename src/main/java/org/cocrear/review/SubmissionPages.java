package org.cocrear.review;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cocrear.review.Decisions.AnswerDraft;
import org.cocrear.submissions.InvalidDecision;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One submission: what it says, what is thought of it, and the forms to decide. */
@Controller
@RequestMapping("/staff/submissions/{code}")
class SubmissionPages {

  private final Sheets sheets;
  private final Decisions decisions;
  private final Areas areas;
  private final Attachments attachments;
  private final Cautions cautions;

  SubmissionPages(
      Sheets sheets, Decisions decisions, Areas areas, Attachments attachments, Cautions cautions) {
    this.cautions = cautions;
    this.sheets = sheets;
    this.decisions = decisions;
    this.areas = areas;
    this.attachments = attachments;
  }

  @ModelAttribute("decides")
  boolean decides(HttpServletRequest request) {
    return Decisions.mayDecide(request);
  }

  @ModelAttribute("answers")
  boolean answers(HttpServletRequest request, @PathVariable String code) {
    String who = request.getRemoteUser();
    return Decisions.mayDecide(request)
        || (who != null && request.isUserInRole("AREA") && areas.answers(who, code));
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String code, @RequestParam(required = false) @Nullable String done) {
    return page(code, typed -> typed, Map.of()).addObject("done", done);
  }

  @PostMapping("/axes")
  ModelAndView decideAxes(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable List<String> axes,
      Principal principal) {
    List<String> ticked = axes == null ? List.of() : axes;
    return after(
        code,
        "axes",
        () -> decisions.decideAxes(code, List.copyOf(ticked), principal.getName()),
        typed -> typed.withAxes(ticked));
  }

  @PostMapping("/answer")
  ModelAndView answer(
      @PathVariable String code, @ModelAttribute AnswerDraft draft, Principal principal) {
    return after(
        code,
        "answer",
        () -> decisions.answer(code, draft, principal.getName()),
        typed -> typed.withAnswer(draft));
  }

  @PostMapping("/publication")
  ModelAndView publish(
      @PathVariable String code,
      @RequestParam("public") boolean visible,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean confirm,
      Principal principal) {
    return after(
        code,
        "publication",
        () -> {
          cautions.check(code, visible, text, confirm);
          return decisions.publish(code, visible, text, principal.getName());
        },
        typed -> typed.withPublicText(text));
  }

  @PostMapping("/commitments")
  ModelAndView link(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable List<String> commitments,
      Principal principal) {
    List<String> ticked = commitments == null ? List.of() : commitments;
    return after(
        code,
        "commitments",
        () -> decisions.link(code, List.copyOf(ticked), principal.getName()),
        typed -> typed.withCommitments(ticked));
  }

  @PostMapping("/merge")
  ModelAndView merge(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String into,
      @RequestParam(defaultValue = "") String why,
      Principal principal) {
    return after(
        code,
        "merge",
        () -> decisions.merge(code, into, why, principal.getName()),
        typed -> typed.withMerge(into, why));
  }

  /** Back to the page; where the decision cannot stand, the page with what was typed and why. */
  private ModelAndView after(
      String code, String form, Supplier<Submission> decision, UnaryOperator<Typed> typed) {
    try {
      Submission decided = decision.get();
      return new ModelAndView(
          "redirect:/staff/submissions/" + decided.code() + "?done=" + form + "#" + form);
    } catch (InvalidDecision trouble) {
      ModelAndView page =
          page(code, typed, Map.of(trouble.field(), String.valueOf(trouble.getMessage())));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(String code, UnaryOperator<Typed> typed, Map<String, String> errors) {
    Sheet sheet = sheets.of(code, typed);
    return new ModelAndView("review/submission")
        .addObject("sheet", sheet)
        .addObject("files", attachments.of(sheet.it()))
        .addObject("errors", errors);
  }
}
