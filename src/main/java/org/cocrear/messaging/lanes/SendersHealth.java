package org.cocrear.messaging.lanes;

import org.cocrear.messaging.Senders;
import org.cocrear.messaging.Senders.Sender;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How our senders fare, in health; a provider that is down never turns ours down. */
final class SendersHealth implements HealthIndicator {

  private final Senders senders;

  SendersHealth(Senders senders) {
    this.senders = senders;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    senders.all().forEach(sender -> health.withDetail(sender.account(), line(sender)));
    return health.build();
  }

  private static String line(Sender sender) {
    return switch (sender.state()) {
      case SENDING -> "sends, up to " + sender.rate() + " a second";
      case WAITING -> "circuit open until " + sender.until() + ": " + sender.reason();
      case PROBING -> "trying whether the provider is back: " + sender.reason();
    };
  }
}
