package org.cocrear.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;
import org.jspecify.annotations.Nullable;

/** The table {@code providers/errors.tsv}: what each error of a provider asks of us. */
public final class ProviderErrors {

  private static final String TABLE = "/providers/errors.tsv";
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

  private final List<Row> rows;

  private ProviderErrors(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * A row.
   *
   * @param words what the description contains, in lower case; empty: any
   */
  public record Row(String provider, String code, String words, Remedy remedy, String meaning) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], cells[2], Remedy.valueOf(cells[3]), cells[4]);
    }

    private boolean fits(String otherCode, String description) {
      return code.equals(otherCode) && description.toLowerCase(Locale.ROOT).contains(words);
    }
  }

  /** The rows of a provider: {@code twilio}, {@code telegram}. */
  public static ProviderErrors of(String provider) {
    try (InputStream in = ProviderErrors.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not in the jar");
      }
      return new ProviderErrors(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(Row::of)
              .filter(row -> row.provider().equals(provider))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** What an error asks for, if the table knows it. */
  public Optional<Remedy> remedy(String code, String description) {
    return rows.stream().filter(row -> row.fits(code, description)).findFirst().map(Row::remedy);
  }

  /** The result of a send that a provider refused. */
  public static SendResult result(Remedy remedy, String reason, @Nullable Duration after) {
    return switch (remedy) {
      case RETRY -> new SendResult.TryLater(after, reason);
      case SLOW_DOWN -> new SendResult.TryLater(after, reason, Scope.ACCOUNT);
      case STOP_CHANNEL ->
          new SendResult.TryLater(after == null ? UNTIL_MENDED : after, reason, Scope.ACCOUNT);
      case STOP_PERSON, MEND_TEMPLATE, GIVE_UP -> new SendResult.Refused(reason, remedy);
    };
  }
}
