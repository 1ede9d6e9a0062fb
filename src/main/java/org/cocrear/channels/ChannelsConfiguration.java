package org.cocrear.channels;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What all channels share: their status, shown in health without ever turning it down. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

  @Bean
  ChannelStatus channelStatus(Environment environment, ObjectProvider<ChannelPulse> pulses) {
    return new ChannelStatus(Switches.of(environment), pulses.orderedStream().toList());
  }

  @Bean
  HealthIndicator channelsHealthIndicator(ChannelStatus status) {
    return () -> health(status);
  }

  private static Health health(ChannelStatus status) {
    Health.Builder health = Health.up().withDetail("channels", status.lines());
    for (ChannelPulse pulse : status.pulses()) {
      health.withDetail(pulse.name(), state(pulse));
    }
    return health.build();
  }

  private static String state(ChannelPulse pulse) {
    String trouble = pulse.trouble();
    if (trouble != null) {
      return "trouble: " + trouble;
    }
    Instant wellAt = pulse.wellAt();
    return wellAt == null ? "not heard yet" : "well, last heard " + wellAt;
  }
}
