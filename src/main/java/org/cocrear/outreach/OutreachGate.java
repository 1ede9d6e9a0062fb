package org.cocrear.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;

/**
 * Lets replies pass at any hour, and what we start only to those who did not stop us, outside quiet
 * hours and blackouts. To who stopped goes only what is always answered ({@code about} begins with
 * {@code always}).
 */
class OutreachGate implements SendGate {

  private static final Verdict GO = new Verdict.Go();
  private static final String ALWAYS = "always";

  private final Participants participants;
  private final Plans plans;
  private final OutreachSettings settings;

  OutreachGate(Participants participants, Plans plans, OutreachSettings settings) {
    this.participants = participants;
    this.plans = plans;
    this.settings = settings;
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
      case REPLY -> GO;
      case BULK -> person.isEmpty() ? new Verdict.Drop("unknown") : hours(now);
    };
  }

  /** Whether we may begin to speak then. */
  Verdict hours(Instant now) {
    ZoneId zone = plans.active().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<Verdict> held =
        settings.blackouts().stream()
            .filter(blackout -> blackout.holds(today))
            .map(blackout -> blackout.to().plusDays(1).atStartOfDay(zone).toInstant())
            .map(end -> (Verdict) new Verdict.WaitUntil(end, "blackout"))
            .findFirst();
    return held.or(() -> quiet(now, zone)).orElse(GO);
  }

  private Optional<Verdict> quiet(Instant now, ZoneId zone) {
    return settings.quiet().end(now, zone).map(end -> new Verdict.WaitUntil(end, "quiet-hours"));
  }
}
