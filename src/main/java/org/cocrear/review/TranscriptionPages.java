package org.cocrear.review;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cocrear.staff.AuditTrail;
import org.cocrear.submissions.InvalidDecision;
import org.cocrear.submissions.Recording;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Transcriptions;
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

/** Voice notes that wait for somebody to write them down. */
@Controller
@RequestMapping("/staff/transcriptions")
class TranscriptionPages {

  private final Transcriptions transcriptions;
  private final Attachments attachments;
  private final AuditTrail trail;
  private final Clock clock;

  TranscriptionPages(
      Transcriptions transcriptions, Attachments attachments, AuditTrail trail, Clock clock) {
    this.transcriptions = transcriptions;
    this.attachments = attachments;
    this.trail = trail;
    this.clock = clock;
  }

  /** One that waits, as the page shows it. */
  record Waiting(Recording it, String age, List<Attachments.Shown> files) {}

  @ModelAttribute("decides")
  boolean decides(HttpServletRequest request) {
    return Decisions.mayDecide(request);
  }

  @GetMapping
  ModelAndView waiting() {
    return page("", "", null);
  }

  @PostMapping
  @PreAuthorize(Decisions.REVIEWERS)
  ModelAndView write(
      @RequestParam String code,
      @RequestParam String media,
      @RequestParam(defaultValue = "") String text,
      Principal principal) {
    try {
      transcriptions.write(new SubmissionCode(code), media, text, principal.getName());
    } catch (InvalidDecision refused) {
      ModelAndView page = page(media, text, refused.getMessage());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    trail.record(principal.getName(), "transcribed", code, "");
    return new ModelAndView("redirect:/staff/transcriptions");
  }

  private ModelAndView page(String media, String typed, @Nullable String trouble) {
    return new ModelAndView("review/transcriptions")
        .addObject("notes", transcriptions.waiting().stream().map(this::shown).toList())
        .addObject("media", media)
        .addObject("typed", typed)
        .addObject("trouble", trouble);
  }

  private Waiting shown(Recording note) {
    Duration age = Duration.between(note.receivedAt(), clock.instant());
    return new Waiting(note, Labels.age(age), attachments.namedIn(Stream.of(note.media())));
  }
}
