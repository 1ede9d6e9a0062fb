package org.cocrear.review;

import java.time.Instant;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.plans.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What did not get through: what waits, what was given up, what could not be answered. */
@Controller
@RequestMapping("/staff/deliveries")
class DeliveryPages {

  private static final int SHOWN = 50;
  private static final String ANSWER = "answer/";

  private final Inbox inbox;
  private final Outbox outbox;
  private final Plans plans;

  DeliveryPages(Inbox inbox, Outbox outbox, Plans plans) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.plans = plans;
  }

  /** A message out; {@code code} of the submission that it answers, or an empty text. */
  record Lost(String code, String state, int attempts, Instant at) {

    static Lost of(Delivery delivery) {
      String id = delivery.id();
      String code = id.startsWith(ANSWER) ? id.split("/", -1)[1] : "";
      return new Lost(code, Labels.of(delivery), delivery.attempts(), delivery.at());
    }
  }

  @GetMapping
  ModelAndView deliveries() {
    return new ModelAndView("review/deliveries")
        .addObject("zone", plans.active().zone())
        .addObject("waiting", outbox.waiting())
        .addObject("lost", outbox.undelivered(SHOWN).stream().map(Lost::of).toList())
        .addObject("setAside", inbox.setAside());
  }
}
