package org.cocrear.studio.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a segment of an SMS costs: {@code cocrear.sms-price=0.08 USD}. */
@Component
class Price {

  private final String setting;

  Price(@Value("${cocrear.sms-price:}") String setting) {
    this.setting = setting.strip();
  }

  /** The cost of some segments; null where no price is set. */
  @Nullable String of(int segments) {
    String[] parts = setting.split("\\s+", 2);
    if (!parts[0].matches("\\d+(\\.\\d+)?")) {
      return null;
    }
    String cost = new BigDecimal(parts[0]).multiply(BigDecimal.valueOf(segments)).toPlainString();
    return parts.length > 1 ? cost + " " + parts[1] : cost;
  }
}
