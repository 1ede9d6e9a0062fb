package org.cocrear.outreach;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a message to many would take, told before it is sent.
 *
 * @param people how many get it
 * @param days how many days it takes, at least one
 * @param cost US$ in all
 * @param withinCeiling how many of those who cost something this month's ceiling still pays for
 */
public record Forecast(int people, int days, BigDecimal cost, int withinCeiling) {

  /**
   * Those who shall get it.
   *
   * @param free people who cost nothing but time: on Telegram, or inside WhatsApp's window
   * @param outside people outside that window: a template each
   * @param sms people by SMS
   */
  public record Audience(int free, int outside, int sms) {

    int all() {
      return free + outside + sms;
    }
  }

  /**
   * What it costs.
   *
   * @param template US$ for one template
   * @param segment US$ for one segment of SMS
   * @param segments segments of the text
   */
  public record Prices(BigDecimal template, BigDecimal segment, int segments) {

    BigDecimal sms() {
      return segment.multiply(BigDecimal.valueOf(segments));
    }
  }

  /**
   * What is allowed.
   *
   * @param rate messages a second
   * @param hours hours of a day in which we may begin to speak
   * @param dailyPeople people outside the window in a day
   * @param usedToday how many of these are used
   * @param left US$ left of this month's ceiling, or null where there is none
   */
  public record Limits(
      double rate, Duration hours, int dailyPeople, int usedToday, @Nullable BigDecimal left) {}

  /** The plan of a message to these people. */
  public static Forecast planOf(Audience audience, Prices prices, Limits limits) {
    double seconds = audience.all() / limits.rate();
    int byPace = (int) Math.ceil(seconds / Math.max(1, limits.hours().toSeconds()));
    BigDecimal cost =
        prices
            .template()
            .multiply(BigDecimal.valueOf(audience.outside()))
            .add(prices.sms().multiply(BigDecimal.valueOf(audience.sms())));
    int days = Math.max(1, Math.max(byPace, days(audience.outside(), limits)));
    return new Forecast(audience.all(), days, cost, paid(audience, prices, limits.left()));
  }

  private static int days(int outside, Limits limits) {
    int today = Math.max(0, limits.dailyPeople() - limits.usedToday());
    int later = Math.max(0, outside - today);
    int laterDays = (later + limits.dailyPeople() - 1) / limits.dailyPeople();
    return (outside > 0 && today > 0 ? 1 : 0) + laterDays;
  }

  private static int paid(Audience audience, Prices prices, @Nullable BigDecimal left) {
    int costly = audience.outside() + audience.sms();
    if (left == null) {
      return costly;
    }
    int templates = affordable(audience.outside(), prices.template(), left);
    BigDecimal rest = left.subtract(prices.template().multiply(BigDecimal.valueOf(templates)));
    return templates + affordable(audience.sms(), prices.sms(), rest);
  }

  private static int affordable(int wanted, BigDecimal price, BigDecimal left) {
    return price.signum() == 0
        ? wanted
        : left.divideToIntegralValue(price).min(BigDecimal.valueOf(wanted)).intValue();
  }

  /** In a line, as in {@code 3.000 personas: 12 días}. */
  public String line(Locale locale) {
    NumberFormat number = NumberFormat.getIntegerInstance(locale);
    return number.format(people)
        + (people == 1 ? " persona: " : " personas: ")
        + number.format(days)
        + (days == 1 ? " día" : " días");
  }
}
