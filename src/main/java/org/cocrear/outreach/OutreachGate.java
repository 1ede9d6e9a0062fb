package org.cocrear.outreach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;

/**
 * Lets replies pass at any hour, and what we start only to those who did not stop us, outside quiet
 * hours and blackouts; either within WhatsApp's window. To who stopped goes only what is always
 * answered ({@code about} begins with {@code always}).
 */
class OutreachGate implements SendGate {

  private static final Verdict GO = new Verdict.Go();
  private static final String ALWAYS = "always";

  private final Participants participants;
  private final Plans plans;
  private final OutreachSettings settings;
  private final Blackouts blackouts;
  private final WhatsappWindow window;

  OutreachGate(
      Participants participants,
      Plans plans,
      OutreachSettings settings,
      Blackouts blackouts,
      WhatsappWindow window) {
    this.participants = participants;
    this.plans = plans;
    this.settings = settings;
    this.blackouts = blackouts;
    this.window = window;
  }

  @Override
  public Verdict ask(Outgoing message, Address to, Instant now) {
    String about = message.about();
    if (message.priority() == Outgoing.Priority.REPLY
        && about != null
        && about.startsWith(ALWAYS)) {
      return GO;
    }
    Optional<Participant> person = participants.who(message.to());
    if (person.filter(Participant::stopped).isPresent()) {
      return new Verdict.Drop("stopped");
    }
    return switch (message.priority()) {
      case REPLY -> window(message, to, person, now);
      case BULK ->
          person.isEmpty()
              ? new Verdict.Drop("unknown")
              : closed(now).orElseGet(() -> window(message, to, person, now));
    };
  }

  /** Whether we may begin to speak then. */
  Verdict hours(Instant now) {
    return closed(now).orElse(GO);
  }

  private Verdict window(Outgoing message, Address to, Optional<Participant> person, Instant now) {
    Plan plan = plans.active();
    String locale = person.map(Participant::locale).orElse(plan.locale());
    return window.ask(message, to, locale, plan, now);
  }

  private Optional<Verdict> closed(Instant now) {
    ZoneId zone = plans.active().zone();
    return blackouts
        .end(now, zone)
        .map(end -> (Verdict) new Verdict.WaitUntil(end, "blackout"))
        .or(() -> quiet(now, zone));
  }

  private Optional<Verdict> quiet(Instant now, ZoneId zone) {
    return settings.quiet().end(now, zone).map(end -> new Verdict.WaitUntil(end, "quiet-hours"));
  }
}
