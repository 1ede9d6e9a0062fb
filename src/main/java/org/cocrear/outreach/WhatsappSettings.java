package org.cocrear.outreach;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What WhatsApp and the city allow outside the window of 24 hours, for each of our numbers.
 *
 * @param dailyPeople how many people in any 24 hours (Meta's messaging limit: 250 at first, then
 *     1,000, 10,000, 100,000)
 * @param monthlyCost ceiling in US$ for a calendar month; unset: none
 */
@ConfigurationProperties("cocrear.whatsapp")
record WhatsappSettings(@DefaultValue("250") int dailyPeople, @Nullable BigDecimal monthlyCost) {

  WhatsappSettings {
    if (dailyPeople < 1) {
      throw new IllegalArgumentException("cocrear.whatsapp.daily-people: must be at least 1");
    }
    if (monthlyCost != null && monthlyCost.signum() < 0) {
      throw new IllegalArgumentException("cocrear.whatsapp.monthly-cost: cannot be negative");
    }
  }
}
