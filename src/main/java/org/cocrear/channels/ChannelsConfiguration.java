package org.cocrear.channels;

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
      String trouble = pulse.trouble();
      String well = "well, last heard " + pulse.wellAt();
      health.withDetail(pulse.name(), trouble == null ? well : "trouble: " + trouble);
    }
    return health.build();
  }
}
