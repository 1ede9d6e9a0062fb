package org.cocrear.outreach;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Templates;
import org.cocrear.messaging.Addresses;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;
import org.springframework.data.mongodb.core.MongoOperations;

/** The gate with its usual hours, and WhatsApp's window open, for tests of other rooms. */
public final class GateForTests {

  private static final OutreachSettings USUAL = new OutreachSettings("21:00-09:00", List.of());

  private GateForTests() {}

  public static OutreachGate gate(
      Participants participants, Plans plans, Addresses addresses, MongoOperations mongo) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("templates.yml", "{}");
    WhatsappSettings settings = new WhatsappSettings(250, new BigDecimal("100"));
    WhatsappWindow window =
        new WhatsappWindow(addresses, Templates.read(files), new Allowance(mongo, settings));
    return new OutreachGate(participants, plans, USUAL, new Blackouts(mongo, List.of()), window);
  }

  public static DecentHours hours(
      Participants participants, Plans plans, Addresses addresses, MongoOperations mongo) {
    return new DecentHours(gate(participants, plans, addresses, mongo));
  }
}
