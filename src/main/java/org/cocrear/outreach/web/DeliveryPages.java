package org.cocrear.outreach.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Senders;
import org.cocrear.messaging.Senders.Sender;
import org.cocrear.outreach.Allowance;
import org.cocrear.outreach.Blackouts;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How messages fare: what waits and why, what was given up, what could not be answered. */
@Controller
@RequestMapping("/staff/deliveries")
class DeliveryPages {

  static final String REVIEWERS = "hasAnyRole('REVIEWER', 'ADMINISTRATOR')";

  private static final int SHOWN = 50;
  private static final int LONGEST_REASON = 500;
  private static final String WHATSAPP = "whatsapp:";

  private final Inbox inbox;
  private final Outbox outbox;
  private final Senders senders;
  private final Letters letters;
  private final Allowance allowance;
  private final Blackouts blackouts;
  private final Plans plans;
  private final AuditTrail trail;
  private final Clock clock;

  DeliveryPages(
      Inbox inbox,
      Outbox outbox,
      Senders senders,
      Letters letters,
      Allowance allowance,
      Blackouts blackouts,
      Plans plans,
      AuditTrail trail,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.senders = senders;
    this.letters = letters;
    this.allowance = allowance;
    this.blackouts = blackouts;
    this.plans = plans;
    this.trail = trail;
    this.clock = clock;
  }

  /** An account of ours, as staff read it. */
  record Account(String name, boolean sends, String state, String note) {}

  /** What one of our numbers on WhatsApp has used outside the window. */
  record Budget(String number, Allowance.Used used) {}

  @GetMapping
  ModelAndView deliveries() {
    Instant now = clock.instant();
    ZoneId zone = plans.active().zone();
    List<Sender> all = senders.all();
    return new ModelAndView("outreach/deliveries")
        .addObject("zone", zone)
        .addObject("accounts", all.stream().map(it -> account(it, zone)).toList())
        .addObject("budgets", all.stream().flatMap(it -> budget(it, now, zone).stream()).toList())
        .addObject("bans", blackouts.from(now.atZone(zone).toLocalDate()))
        .addObject("waiting", outbox.waiting())
        .addObject("lost", letters.newest(SHOWN))
        .addObject("setAside", inbox.setAside());
  }

  @PostMapping("/blackout")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  ModelAndView lift(@RequestParam String ban, @RequestParam String reason, Principal principal) {
    String why = reason.strip();
    String cut = why.substring(0, Math.min(why.length(), LONGEST_REASON));
    if (blackouts.lift(ban, cut, principal.getName(), clock.instant())) {
      String what = cut.isEmpty() ? "blackout.restored" : "blackout.lifted";
      trail.record(principal.getName(), what, ban, cut);
      senders.wake("blackout");
    }
    return new ModelAndView("redirect:/staff/deliveries");
  }

  private List<Budget> budget(Sender sender, Instant now, ZoneId zone) {
    if (!sender.account().startsWith(WHATSAPP)) {
      return List.of();
    }
    String number = sender.account().substring(WHATSAPP.length());
    return List.of(new Budget(number, allowance.used(number, now, zone)));
  }

  private static Account account(Sender sender, ZoneId zone) {
    Instant until = sender.until();
    String reason = sender.reason() == null ? "" : ": " + sender.reason();
    String state =
        switch (sender.state()) {
          case SENDING -> "Envía";
          case WAITING ->
              "Detenida"
                  + (until == null
                      ? ""
                      : " hasta las " + until.atZone(zone).toLocalTime().withNano(0))
                  + reason;
          case PROBING -> "Probando si el proveedor volvió" + reason;
        };
    return new Account(
        sender.account(), sender.state() == Senders.State.SENDING, state, sender.note());
  }
}
