package org.cocrear.messaging.lanes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.DeadLetters;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.SendGate;
import org.cocrear.messaging.Senders;
import org.cocrear.messaging.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingConfiguration {

  @Bean
  Messaging messaging(
      MongoOperations mongo,
      @Value("${cocrear.address-key:}") String addressKey,
      @Value("${spring.mongodb.uri:}") String mongoUri,
      MessagingSettings settings,
      ObjectProvider<InboundHandler> handler,
      ObjectProvider<SendGate> gate,
      ObjectProvider<MeterRegistry> registry,
      ObjectProvider<RandomGenerator> random,
      ApplicationEventPublisher news,
      Clock clock) {
    Node node =
        new Node(
            name(settings, mongoUri),
            settings,
            new Pauses(random.getIfAvailable(RandomGenerator::getDefault)),
            new Counters(registry.getIfAvailable(CompositeMeterRegistry::new)),
            clock);
    AddressKey key = addressKey.isBlank() ? AddressKey.kept(mongo) : AddressKey.given(addressKey);
    return new Messaging(mongo, key, handler, gate, news::publishEvent, node);
  }

  private static String name(MessagingSettings settings, String mongoUri) {
    String named = settings.node();
    if (named != null) {
      return named;
    }
    return mongoUri.isBlank() ? "embedded" : UUID.randomUUID().toString();
  }

  @Bean
  Addresses addresses(Messaging messaging) {
    return messaging.addresses();
  }

  @Bean
  Inbox inbox(Messaging messaging) {
    return messaging.inbox();
  }

  @Bean
  Outbox outbox(Messaging messaging) {
    return messaging.outbox();
  }

  @Bean
  DeadLetters deadLetters(Messaging messaging) {
    return messaging.deadLetters();
  }

  @Bean
  Senders senders(Messaging messaging) {
    return messaging.accounts();
  }

  @Bean
  HealthIndicator sendersHealthIndicator(Senders senders) {
    return new SendersHealth(senders);
  }

  @Bean
  Crew crew(Messaging messaging, ObjectProvider<Transport> transports) {
    return messaging.crew(() -> transports.orderedStream().toList());
  }
}
