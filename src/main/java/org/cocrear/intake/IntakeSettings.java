package org.cocrear.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the way in.
 *
 * @param gather how long after a free text another one still belongs to the same answer
 * @param drafts how long what was left half-done is kept
 */
@ConfigurationProperties("cocrear.intake")
record IntakeSettings(@DefaultValue("4s") Duration gather, @DefaultValue("90d") Duration drafts) {

  IntakeSettings {
    if (gather.isNegative() || gather.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("cocrear.intake.gather must lie between 0s and 1m");
    }
    if (drafts.isNegative()) {
      throw new IllegalArgumentException("cocrear.intake.drafts must not be negative");
    }
  }
}
