package org.cocrear.review;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cocrear.desk.Call;
import org.cocrear.desk.Desk;
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
  private final AuditTrail trail;
  private final Clock clock;

  DeskPages(Desk desk, AuditTrail trail, Clock clock) {
    this.desk = desk;
    this.trail = trail;
    this.clock = clock;
  }

  @ModelAttribute("decides")
  boolean decides(HttpServletRequest request) {
    return Decisions.mayDecide(request);
  }

  @GetMapping
  ModelAndView calls() {
    return page(null, null, null);
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

  private static String age(Call call, Instant now) {
    return Labels.age(Duration.between(call.since(), now));
  }

  private ModelAndView page(
      @Nullable String call, @Nullable String typed, @Nullable String trouble) {
    List<Call> calls = desk.calls();
    Instant now = clock.instant();
    return new ModelAndView("review/desk")
        .addObject("calls", calls)
        .addObject("ages", calls.stream().map(it -> age(it, now)).toList())
        .addObject("call", call)
        .addObject("typed", typed)
        .addObject("lost", call != null && !open(call))
        .addObject("trouble", trouble);
  }
}
