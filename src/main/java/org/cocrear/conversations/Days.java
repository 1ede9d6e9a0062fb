package org.cocrear.conversations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days: {@code 31/5/2026}, {@code 31 de mayo de 2026}, {@code ayer}. */
final class Days {

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?,? (?:de |of )?([a-z]{3,})\\.?,? (?:de |del )?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern LIMIT = Pattern.compile("today(?:([+-])(\\d{1,4})([dmy]))?");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int SHORTEST_MONTH = 3;

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("enero", "january", "janeiro"),
          List.of("febrero", "february", "fevereiro"),
          List.of("marzo", "march", "marco"),
          List.of("abril", "april"),
          List.of("mayo", "may", "maio"),
          List.of("junio", "june", "junho"),
          List.of("julio", "july", "julho"),
          List.of("agosto", "august"),
          List.of("septiembre", "setiembre", "september", "setembro"),
          List.of("octubre", "october", "outubro"),
          List.of("noviembre", "november", "novembro"),
          List.of("diciembre", "december", "dezembro"));

  private static final Map<String, Integer> NEAR =
      Map.ofEntries(
          Map.entry("hoy", 0),
          Map.entry("today", 0),
          Map.entry("hoje", 0),
          Map.entry("ayer", -1),
          Map.entry("yesterday", -1),
          Map.entry("ontem", -1),
          Map.entry("anteayer", -2),
          Map.entry("manana", 1),
          Map.entry("tomorrow", 1),
          Map.entry("amanha", 1));

  private Days() {}

  static Read read(String name, Answer.Day limits, Input input, LocalDate today) {
    @Nullable LocalDate from = limit(limits.from(), today);
    @Nullable LocalDate to = limit(limits.to(), today);
    if (input instanceof Input.Said said) {
      Optional<LocalDate> day =
          day(said.text(), today)
              .filter(it -> from == null || !it.isBefore(from))
              .filter(it -> to == null || !it.isAfter(to));
      if (day.isPresent()) {
        return Read.fits(name, day.get().toString());
      }
    }
    SortedMap<String, String> arguments = new TreeMap<>();
    arguments.put("from", shown(from));
    arguments.put("to", shown(to));
    return new Read.Misses("talk.retry.day", arguments);
  }

  /** The day that a limit means; null for none. */
  static @Nullable LocalDate limit(@Nullable String limit, LocalDate today) {
    if (limit == null) {
      return null;
    }
    Matcher matcher = LIMIT.matcher(limit);
    if (!matcher.matches()) {
      return parts(ISO.matcher(limit), 1, 2, 3).orElse(null);
    }
    if (matcher.group(2) == null) {
      return today;
    }
    int count = Integer.parseInt(matcher.group(2)) * ("-".equals(matcher.group(1)) ? -1 : 1);
    return switch (matcher.group(3)) {
      case "d" -> today.plusDays(count);
      case "m" -> today.plusMonths(count);
      default -> today.plusYears(count);
    };
  }

  private static Optional<LocalDate> day(String text, LocalDate today) {
    String plain = Words.plain(text);
    Integer near = NEAR.get(plain);
    if (near != null) {
      return Optional.of(today.plusDays(near));
    }
    return parts(DAY.matcher(plain), 3, 2, 1)
        .or(() -> parts(ISO.matcher(plain), 1, 2, 3))
        .or(() -> named(NAMED.matcher(plain), 1, 2))
        .or(() -> named(MONTH_FIRST.matcher(plain), 2, 1));
  }

  private static Optional<LocalDate> named(Matcher matcher, int day, int month) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String named = matcher.group(month);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(name -> abbreviates(named, name))) {
        return day(digits(matcher, 3), i + 1, digits(matcher, day));
      }
    }
    return Optional.empty();
  }

  private static boolean abbreviates(String month, String name) {
    return name.equals(month) || (month.length() == SHORTEST_MONTH && name.startsWith(month));
  }

  private static Optional<LocalDate> parts(Matcher matcher, int year, int month, int day) {
    return matcher.matches()
        ? day(digits(matcher, year), digits(matcher, month), digits(matcher, day))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int digits(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String shown(@Nullable LocalDate day) {
    return day == null ? "" : SHOWN.format(day);
  }
}
