package org.cocrear.outreach.web;

import java.security.Principal;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One message that did not arrive: read, mended, sent again. */
@Controller
@RequestMapping("/staff/deliveries/letter")
@PreAuthorize(DeliveryPages.REVIEWERS)
class LetterPages {

  private static final int LONGEST = 4_000;

  private final Letters letters;
  private final Plans plans;
  private final AuditTrail trail;

  LetterPages(Letters letters, Plans plans, AuditTrail trail) {
    this.letters = letters;
    this.plans = plans;
    this.trail = trail;
  }

  @GetMapping
  ModelAndView letter(@RequestParam String id) {
    return page(letter(id, null), null);
  }

  @PostMapping
  ModelAndView sendAgain(
      @RequestParam String id,
      @RequestParam String text,
      @RequestParam String way,
      Principal principal) {
    String said = text.replace("\r\n", "\n").strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      String trouble = said.isEmpty() ? "Falta el mensaje." : "Hasta " + LONGEST + " caracteres.";
      ModelAndView page = page(letter(id, text), trouble);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Letters.Letter old = letter(id, null);
    String as =
        letters
            .sendAgain(id, said, way)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    String how = old.ways().getOrDefault(way, "") + (old.text().equals(said) ? "" : ", corregido");
    trail.record(principal.getName(), "delivery.sent-again", as, how);
    return new ModelAndView("redirect:/staff/deliveries");
  }

  private Letters.Letter letter(String id, @Nullable String typed) {
    Letters.Letter found =
        letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return typed == null
        ? found
        : new Letters.Letter(
            found.id(),
            found.code(),
            typed,
            found.state(),
            found.advice(),
            found.attempts(),
            found.at(),
            found.ways(),
            found.segments());
  }

  private ModelAndView page(Letters.Letter letter, @Nullable String trouble) {
    return new ModelAndView("outreach/letter")
        .addObject("letter", letter)
        .addObject("trouble", trouble)
        .addObject("zone", plans.active().zone());
  }
}
