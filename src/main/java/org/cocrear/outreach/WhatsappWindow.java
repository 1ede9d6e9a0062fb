package org.cocrear.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cocrear.bot.Templates;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Template;
import org.cocrear.plans.Plan;

/**
 * WhatsApp's window: for 24 hours after the person wrote anything may be said; later an approved
 * template goes, or the message waits for the person.
 * https://www.twilio.com/docs/whatsapp/key-concepts
 */
class WhatsappWindow {

  /** A little less than 24 hours, so that nothing arrives when it has just closed. */
  private static final Duration OPEN = Duration.ofHours(24).minusSeconds(30);

  private static final Duration FAR = Duration.ofDays(1);

  /** What is of no use once the person has written again. */
  private static final Set<String> OF_THE_MOMENT = Set.of("reminder", "expired");

  private static final Verdict GO = new Verdict.Go();
  private static final int LONGEST_VALUE = 900;

  private final Addresses addresses;
  private final Templates templates;
  private final Allowance allowance;

  WhatsappWindow(Addresses addresses, Templates templates, Allowance allowance) {
    this.addresses = addresses;
    this.templates = templates;
    this.allowance = allowance;
  }

  /** How a message may go now. */
  Verdict ask(Outgoing message, Address to, String locale, Plan plan, Instant now) {
    if (to.channel() != Channel.WHATSAPP || open(message, now)) {
      return GO;
    }
    if (message.about() != null && OF_THE_MOMENT.contains(message.about())) {
      return new Verdict.Drop("window");
    }
    return templates
        .find(kind(message), to.account(), locale)
        .map(ready -> template(message, to, ready, plan, now))
        .orElseGet(() -> new Verdict.WaitUntil(now.plus(FAR), Verdict.WaitUntil.FOR_PERSON));
  }

  private boolean open(Outgoing message, Instant now) {
    return addresses
        .heardAt(message.to())
        .filter(heard -> now.isBefore(heard.plus(OPEN)))
        .isPresent();
  }

  /** The first part of our ids: {@code answer}, {@code news} and so on. */
  private static String kind(Outgoing message) {
    return message.id().split("/", 2)[0];
  }

  private Verdict template(
      Outgoing message, Address to, Templates.Ready ready, Plan plan, Instant now) {
    ZoneId zone = plan.zone();
    Allowance.Leave leave =
        allowance.ask(to.account(), message.to(), message.id(), ready.price(), now, zone);
    return switch (leave) {
      case Allowance.Leave.Later later -> new Verdict.WaitUntil(later.then(), later.reason());
      case Allowance.Leave.Given given -> new Verdict.GoAs(filled(message, ready, plan));
    };
  }

  private static Template filled(Outgoing message, Templates.Ready ready, Plan plan) {
    String text = message.text();
    Map<String, String> values =
        ready.values(
            Map.of(
                "code", Objects.requireNonNullElse(message.about(), ""),
                "city", plan.city(),
                "text", text.length() <= LONGEST_VALUE ? text : ""));
    return new Template(ready.kind(), ready.sid(), values, ready.text(values), ready.whole());
  }
}
