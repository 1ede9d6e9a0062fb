package org.cocrear.channels;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast we may write. Twilio's messages a second are {@code cocrear.twilio.rate}.
 *
 * @param telegramRate messages a second that Telegram allows a bot
 * @param telegram the least time between two messages to one chat of Telegram
 * @param whatsapp the same on WhatsApp
 * @param sms the same by SMS
 */
@ConfigurationProperties("cocrear.pace")
public record PaceSettings(
    @DefaultValue("30") double telegramRate,
    @DefaultValue("1s") Duration telegram,
    @DefaultValue("0s") Duration whatsapp,
    @DefaultValue("0s") Duration sms) {

  /** Refuses what is not a pace. */
  public PaceSettings {
    if (!(telegramRate > 0)) {
      throw new IllegalArgumentException("cocrear.pace.telegram-rate: must be above zero");
    }
    if (telegram.isNegative() || whatsapp.isNegative() || sms.isNegative()) {
      throw new IllegalArgumentException("cocrear.pace: a pause cannot be negative");
    }
  }
}
