package org.cocrear.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.bot.Templates;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.SendGate;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;

/** The gate with its usual hours, and WhatsApp's window open, for tests of other rooms. */
public final class GateForTests {

  private static final OutreachSettings USUAL = new OutreachSettings("21:00-09:00", List.of());

  private GateForTests() {}

  public static SendGate gate(Participants participants, Plans plans) {
    return usual(participants, plans);
  }

  public static DecentHours hours(Participants participants, Plans plans) {
    return new DecentHours(usual(participants, plans));
  }

  /** Neither blackouts nor templates: nothing is asked of a store. */
  private static OutreachGate usual(Participants participants, Plans plans) {
    Addresses near =
        new Fakes.Table(new PowerCut(Integer.MAX_VALUE)) {
          @Override
          public Optional<Instant> heardAt(AddressId id) {
            return Optional.of(Instant.MAX.minus(Duration.ofDays(2)));
          }
        };
    Allowance allowance = new Allowance(null, new WhatsappSettings(250, null));
    return new OutreachGate(
        participants,
        plans,
        USUAL,
        new Blackouts(null, List.of()),
        new WhatsappWindow(near, Templates.read(new TreeMap<>()), allowance));
  }
}
