package org.cocrear.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cocrear.plans.News;

/**
 * Says news in a language. Keys: {@code news.published} and {@code news.milestone-STATUS}, with
 * {@code title}, {@code example} (yes or no), {@code milestone}, {@code due}, {@code reason}.
 */
class NewsWords {

  private final Words voice;

  NewsWords(Words voice) {
    this.voice = voice;
  }

  String say(String locale, News news) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("title", news.commitmentTitle());
    arguments.put("example", news.example() ? "yes" : "no");
    return switch (news.what()) {
      case News.What.Published() -> voice.say(locale, "news.published", arguments);
      case News.What.MilestoneMoved moved -> {
        arguments.put("milestone", moved.milestone());
        arguments.put("due", date(locale, moved.due()));
        arguments.put("reason", Objects.requireNonNullElse(moved.reason(), ""));
        yield voice.say(locale, "news.milestone-" + key(moved.status()), arguments);
      }
    };
  }

  static String date(String locale, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(locale))
        .format(day);
  }

  static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
