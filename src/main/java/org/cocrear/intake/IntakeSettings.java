package org.cocrear.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the way in.
 *
 * @param gather how long after a free text another one still belongs to the same answer
 */
@ConfigurationProperties("cocrear.intake")
record IntakeSettings(@DefaultValue("4s") Duration gather) {

  IntakeSettings {
    if (gather.isNegative() || gather.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("cocrear.intake.gather must lie between 0s and 1m");
    }
  }
}
