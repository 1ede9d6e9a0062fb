package org.cocrear.outreach;

import java.util.List;
import org.cocrear.messaging.SendGate;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;

/** The gate with its usual hours, for tests of other rooms. */
public final class GateForTests {

  private static final OutreachSettings USUAL = new OutreachSettings("21:00-09:00", List.of());

  private GateForTests() {}

  public static SendGate gate(Participants participants, Plans plans) {
    return new OutreachGate(participants, plans, USUAL);
  }

  public static DecentHours hours(Participants participants, Plans plans) {
    return new DecentHours(new OutreachGate(participants, plans, USUAL));
  }
}
