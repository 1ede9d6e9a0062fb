package org.cocrear.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cocrear.participants.Participant;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Milestone;
import org.cocrear.plans.News;

/**
 * Says news to somebody. Keys: {@code news.commitment} with {@code title} and {@code text}; {@code
 * news.milestone} with {@code title}, {@code state}, {@code reason}, {@code due}; {@code
 * state.delayed} and its kin; {@code news.example} below what is made up.
 */
class NewsWords {

  private final Words voice;
  private final Commitments commitments;

  NewsWords(Words voice, Commitments commitments) {
    this.voice = voice;
    this.commitments = commitments;
  }

  String say(Participant to, News news) {
    String said =
        switch (news.what()) {
          case News.What.Published() -> published(to, news);
          case News.What.MilestoneMoved moved -> moved(to, news.commitmentTitle(), moved);
        };
    return news.example() ? said + "\n" + voice.say(to, "news.example", Map.of()) : said;
  }

  private String published(Participant to, News news) {
    String text = commitments.find(news.commitmentId()).map(Commitment::expectedResult).orElse("");
    Map<String, String> arguments = Map.of("title", news.commitmentTitle(), "text", text);
    return voice.say(to, "news.commitment", arguments);
  }

  /** Only a delay is told with a new day. */
  private String moved(Participant to, String title, News.What.MilestoneMoved moved) {
    boolean delayed = moved.status() == Milestone.Status.DELAYED;
    Map<String, String> arguments =
        Map.of(
            "title",
            title + ": " + moved.milestone(),
            "state",
            voice.say(to, "state." + key(moved.status()), Map.of()),
            "reason",
            Objects.requireNonNullElse(moved.reason(), ""),
            "due",
            delayed ? date(to.locale(), moved.due()) : "");
    return voice.say(to, "news.milestone", arguments);
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
