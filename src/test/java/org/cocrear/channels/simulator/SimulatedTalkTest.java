package org.cocrear.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.lanes.TestMessaging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The simulator over the real lanes and outbox, with a bot that repeats what it hears. */
class SimulatedTalkTest {

  private @Nullable TestMessaging messaging;

  private final class Parrot implements InboundHandler {

    @Override
    public Decision decide(
        AddressId lane,
        Address address,
        @Nullable String session,
        List<Inbound> waiting,
        Instant now) {
      Inbound first = waiting.getFirst();
      String text = ((Content.Text) first.content()).text();
      return new Decision.Take(1, null, List.of(first.providerId() + "/0|" + text));
    }

    @Override
    public void carryOut(AddressId lane, String effect) {
      String[] parts = effect.split("\\|", 2);
      messaging.outbox().post(Outgoing.reply(parts[0], lane, "Dijiste: " + parts[1]));
    }

    @Override
    public void notice(AddressId lane, Notice notice) {}
  }

  @Test
  void whatIsSaidIsAnsweredAndThenSettled() {
    try (TestStore mongo = TestStore.fresh()) {
      Clock clock = Clock.systemUTC();
      messaging = new TestMessaging(mongo.operations(), new Parrot(), null, clock, "me");
      var store = new SimulatorStore(mongo.operations());
      var talk = new Simulations(store, messaging.inbox(), clock);
      Address ana = new Address(Channel.SMS, SimulatorTransport.ACCOUNT, "ana");
      talk.say(ana, "m1", "hola", null);
      talk.say(ana, "m2", "chau", null);
      assertThat(talk.seen(ana)).noneMatch(Simulations.Seen::settled);
      messaging.run(new SimulatorTransport(Channel.SMS, store, clock));
      assertThat(talk.seen(ana))
          .allMatch(Simulations.Seen::settled)
          .extracting(seen -> seen.line().text())
          .containsExactly("hola", "chau", "Dijiste: hola", "Dijiste: chau");
    }
  }
}
