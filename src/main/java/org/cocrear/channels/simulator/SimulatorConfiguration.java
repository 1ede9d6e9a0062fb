package org.cocrear.channels.simulator;

import java.time.Clock;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Transport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires the simulator: a sender per channel, all on the account {@code simulator}. */
@Configuration(proxyBeanMethods = false)
@SimulatorOn
class SimulatorConfiguration {

  @Bean
  SimulatorStore simulatorStore(MongoOperations mongo) {
    return new SimulatorStore(mongo);
  }

  @Bean
  Simulations simulations(SimulatorStore store, Inbox inbox, Clock clock) {
    return new Simulations(store, inbox, clock);
  }

  @Bean
  Transport simulatedTelegram(SimulatorStore store, Clock clock) {
    return new SimulatorTransport(Channel.TELEGRAM, store, clock);
  }

  @Bean
  Transport simulatedWhatsapp(SimulatorStore store, Clock clock) {
    return new SimulatorTransport(Channel.WHATSAPP, store, clock);
  }

  @Bean
  Transport simulatedSms(SimulatorStore store, Clock clock) {
    return new SimulatorTransport(Channel.SMS, store, clock);
  }
}
