package org.cocrear.plans.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.InvalidCommitment;
import org.cocrear.plans.Milestone;
import org.cocrear.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff write commitments, confirm the checklist, publish, and move milestones on. */
@Controller
class CommitmentPages {

  private final Plans plans;
  private final Commitments commitments;
  private final CommitmentActions actions;

  CommitmentPages(Plans plans, Commitments commitments, CommitmentActions actions) {
    this.plans = plans;
    this.commitments = commitments;
    this.actions = actions;
  }

  @GetMapping("/staff/commitments")
  String list(Model model, Authentication who) {
    model.addAttribute("plan", plans.active());
    model.addAttribute("commitments", commitments.all(plans.active().id()));
    model.addAttribute("mayEdit", actions.mayEdit(who));
    return "plans/commitments";
  }

  @GetMapping("/staff/commitments/new")
  String blank(Model model, Authentication who) {
    return page(null, CommitmentForm.empty(), model, who);
  }

  @GetMapping("/staff/commitments/{id}")
  String show(@PathVariable String id, Model model, Authentication who) {
    Commitment one = require(id);
    return page(one, CommitmentForm.of(one), model, who);
  }

  @PostMapping("/staff/commitments")
  String create(
      CommitmentForm form, Model model, Authentication who, HttpServletResponse response) {
    try {
      return back(actions.create(plans.active().id(), form.draft(), who));
    } catch (InvalidCommitment invalid) {
      refuse("edit", invalid, model, response);
      return page(null, form, model, who);
    }
  }

  @PostMapping("/staff/commitments/{id}")
  String edit(
      @PathVariable String id,
      CommitmentForm form,
      Model model,
      Authentication who,
      HttpServletResponse response) {
    try {
      String why = form.why() == null ? "" : form.why();
      return back(actions.edit(id, form.draft(), why, who));
    } catch (InvalidCommitment invalid) {
      refuse("edit", invalid, model, response);
      return page(require(id), form, model, who);
    }
  }

  @PostMapping("/staff/commitments/{id}/status")
  String publish(
      @PathVariable String id,
      @RequestParam Commitment.Status status,
      @RequestParam(defaultValue = "") String why,
      Model model,
      Authentication who,
      HttpServletResponse response) {
    try {
      return back(actions.show(id, status, why, who));
    } catch (InvalidCommitment invalid) {
      refuse("status", invalid, model, response);
      return show(id, model, who);
    }
  }

  @PostMapping("/staff/commitments/{id}/milestones")
  String addMilestone(
      @PathVariable String id,
      @RequestParam String title,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
      @RequestParam(defaultValue = "") String responsible,
      Model model,
      Authentication who,
      HttpServletResponse response) {
    try {
      actions.addMilestone(id, new Milestone.Draft(title, due, responsible), who);
      return back(require(id));
    } catch (InvalidCommitment invalid) {
      refuse("milestone", invalid, model, response);
      return show(id, model, who);
    }
  }

  @PostMapping("/staff/milestones/{id}/status")
  String move(
      @PathVariable String id,
      MoveForm form,
      Model model,
      Authentication who,
      HttpServletResponse response) {
    try {
      return back(actions.move(id, form.change(), who));
    } catch (InvalidCommitment invalid) {
      refuse(id, invalid, model, response);
      return show(commitments.ofMilestone(id).orElseThrow().id(), model, who);
    }
  }

  @ExceptionHandler(NoSuchElementException.class)
  ModelAndView unknown() {
    return new ModelAndView("error", Map.of("status", 404), HttpStatus.NOT_FOUND);
  }

  private String page(
      @Nullable Commitment one, CommitmentForm form, Model model, Authentication who) {
    model.addAttribute("plan", plans.active());
    model.addAttribute("checklist", Commitment.CHECKLIST);
    model.addAttribute("statuses", Milestone.Status.values());
    model.addAttribute("commitment", one);
    model.addAttribute("form", form.draft());
    model.addAttribute("history", one == null ? List.of() : commitments.history(one.id()));
    model.addAttribute("mayEdit", actions.mayEdit(who));
    model.addAttribute("mayMove", one != null && actions.mayMove(one, who));
    return "plans/commitment";
  }

  private static void refuse(
      String form, InvalidCommitment invalid, Model model, HttpServletResponse response) {
    Map<String, String> errors = new LinkedHashMap<>();
    invalid.problems().forEach(one -> errors.merge(one.field(), one.reason(), (a, b) -> a));
    model.addAttribute("errors", errors);
    model.addAttribute("refused", form);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private Commitment require(String id) {
    return commitments.find(id).orElseThrow(() -> new NoSuchElementException(id));
  }

  private static String back(Commitment one) {
    return "redirect:/staff/commitments/" + one.id();
  }
}
