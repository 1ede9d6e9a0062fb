package org.cocrear.conversations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads numbers, as people write them: {@code 8}, {@code ocho}, {@code 1.500}, {@code 37,5}. */
final class Measures {

  private static final Pattern THOUSANDS =
      Pattern.compile("-?\\d{1,3}(?:[. ]\\d{3})+(?:,\\d{1,6})?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,6})?");

  private Measures() {}

  static Read number(String name, Answer.Whole bounds, Input input) {
    return readings(input).stream()
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::toBigInteger)
        .filter(number -> number.bitLength() < Integer.SIZE)
        .map(number -> number.intValue())
        .filter(number -> number >= bounds.min() && number <= bounds.max())
        .findFirst()
        .map(number -> Read.fits(name, "" + number))
        .orElseGet(() -> misses("talk.retry.number", "" + bounds.min(), "" + bounds.max()));
  }

  static Read decimal(String name, Answer.Decimal bounds, Input input) {
    return readings(input).stream()
        .filter(it -> it.compareTo(bounds.min()) >= 0 && it.compareTo(bounds.max()) <= 0)
        .findFirst()
        .map(it -> Read.fits(name, written(it)))
        .orElseGet(
            () -> misses("talk.retry.decimal", written(bounds.min()), written(bounds.max())));
  }

  /** What a number may mean, the likeliest first: a point parts thousands, or decimals. */
  private static List<BigDecimal> readings(Input input) {
    if (!(input instanceof Input.Said said)) {
      return List.of();
    }
    String plain = Words.plain(said.text());
    OptionalInt word = Words.number(plain);
    if (word.isPresent()) {
      return List.of(BigDecimal.valueOf(word.getAsInt()));
    }
    return Stream.of(thousands(plain), plain(plain)).flatMap(Optional::stream).toList();
  }

  private static Optional<BigDecimal> thousands(String text) {
    return THOUSANDS.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replaceAll("[. ]", "").replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<BigDecimal> plain(String text) {
    return PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  private static String written(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Read misses(String key, String min, String max) {
    SortedMap<String, String> arguments = new TreeMap<>();
    arguments.put("min", min);
    arguments.put("max", max);
    return new Read.Misses(key, arguments);
  }
}
