package org.cocrear.conversations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and days. */
final class Measures {

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private Measures() {}

  static Read number(String name, Answer.Whole bounds, Input input) {
    OptionalInt number =
        input instanceof Input.Said said
            ? Words.number(Words.plain(said.text()))
            : OptionalInt.empty();
    if (number.isPresent()
        && number.getAsInt() >= bounds.min()
        && number.getAsInt() <= bounds.max()) {
      return Read.fits(name, "" + number.getAsInt());
    }
    SortedMap<String, String> arguments = new TreeMap<>();
    arguments.put("min", "" + bounds.min());
    arguments.put("max", "" + bounds.max());
    return new Read.Misses("talk.retry.number", arguments);
  }

  static Read day(String name, Input input) {
    return input instanceof Input.Said said
        ? day(said.text().strip())
            .map(day -> Read.fits(name, day.toString()))
            .orElse(Read.misses("talk.retry.day"))
        : Read.misses("talk.retry.day");
  }

  private static Optional<LocalDate> day(String text) {
    Matcher local = DAY.matcher(text);
    Matcher iso = ISO_DAY.matcher(text);
    try {
      if (local.matches()) {
        return Optional.of(LocalDate.of(digits(local, 3), digits(local, 2), digits(local, 1)));
      }
      return iso.matches()
          ? Optional.of(LocalDate.of(digits(iso, 1), digits(iso, 2), digits(iso, 3)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int digits(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
