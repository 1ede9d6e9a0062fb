package org.cocrear.review;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cocrear.desk.Call;
import org.cocrear.desk.Desk;
import org.cocrear.desk.DeskPatience;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Talks that wait for a person: read, answer, hand back to the bot. */
@Controller
@RequestMapping("/staff/desk")
class DeskPages {

  private static final int LONGEST = 2000;
  private static final String CLOSED = "Esta charla ya se cerró: el mensaje no se envió.";

  private final Desk desk;
  private final DeskPatience patience;
  private final Attachments attachments;
  private final Plans plans;
  private final AuditTrail trail;
  private final Clock clock;

  DeskPages(
      Desk desk,
      DeskPatience patience,
      Attachments attachments,
      Plans plans,
      AuditTrail trail,
      Clock clock) {
    this.desk = desk;
    this.patience = patience;
    this.attachments = attachments;
    this.plans = plans;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A call as the page shows it.
   *
   * @param reason why, in words
   * @param overdue whether an answer is late
   */
  record Waiting(
      Call it, String reason, String age, boolean overdue, List<Attachments.Shown> files) {}

  @ModelAttribute("decides")
  boolean decides(HttpServletRequest request) {
    return Decisions.mayDecide(request);
  }

  @GetMapping
  ModelAndView calls() {
    return page(null, null, null);
  }

  @PostMapping("/take")
  @PreAuthorize(Decisions.REVIEWERS)
  ModelAndView take(@RequestParam String call, Principal principal) {
    if (principal.getName().equals(desk.take(call, principal.getName()))) {
      trail.record(principal.getName(), "desk.taken", call, "");
    }
    return new ModelAndView("redirect:/staff/desk");
  }

  @PostMapping("/say")
  @PreAuthorize(Decisions.REVIEWERS)
  ModelAndView say(@RequestParam String call, @RequestParam String text, Principal principal) {
    String trouble = trouble(call, text);
    if (trouble != null) {
      return refused(call, text, trouble);
    }
    try {
      desk.say(call, principal.getName(), text.strip());
    } catch (IllegalArgumentException closedMeanwhile) {
      return refused(call, text, CLOSED);
    }
    trail.record(principal.getName(), "desk.said", call, "");
    return new ModelAndView("redirect:/staff/desk");
  }

  @PostMapping("/close")
  @PreAuthorize(Decisions.REVIEWERS)
  ModelAndView close(@RequestParam String call, Principal principal) {
    if (open(call)) {
      desk.close(call, principal.getName());
      trail.record(principal.getName(), "desk.closed", call, "");
    }
    return new ModelAndView("redirect:/staff/desk");
  }

  private @Nullable String trouble(String call, String text) {
    if (!open(call)) {
      return CLOSED;
    }
    if (text.isBlank()) {
      return "Falta el mensaje.";
    }
    return text.length() > LONGEST ? "Es demasiado largo: hasta " + LONGEST + " caracteres." : null;
  }

  private boolean open(String call) {
    return desk.calls().stream().anyMatch(it -> it.id().equals(call));
  }

  private ModelAndView refused(String call, String text, String trouble) {
    ModelAndView page = page(call, text, trouble);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Waiting shown(Call call, Instant now) {
    Stream<Call.Line> lines = Stream.concat(call.before().stream(), call.lines().stream());
    return new Waiting(
        call,
        Labels.reason(call.reason()),
        Labels.age(Duration.between(call.since(), now)),
        patience.overdue(call, now, plans.active().zone()),
        attachments.namedIn(lines.map(Call.Line::media).filter(Objects::nonNull)));
  }

  private ModelAndView page(
      @Nullable String call, @Nullable String typed, @Nullable String trouble) {
    Instant now = clock.instant();
    List<Waiting> calls = desk.calls().stream().map(it -> shown(it, now)).toList();
    return new ModelAndView("review/desk")
        .addObject("calls", calls)
        .addObject("late", calls.stream().filter(Waiting::overdue).count())
        .addObject("call", call)
        .addObject("typed", typed)
        .addObject("lost", call != null && !open(call))
        .addObject("trouble", trouble);
  }
}
