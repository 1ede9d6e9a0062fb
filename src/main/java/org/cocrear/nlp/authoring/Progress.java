package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A bar on the terminal of a long run: how far, how many texts, how many a second. */
final class Progress {

  private static final long PAUSE = 500_000_000L;
  private static final int CELLS = 30;

  private final PrintStream terminal;
  private final long whole;
  private final LongSupplier nanos;
  private final long start;
  private long shown;

  /**
   * A bar.
   *
   * @param whole bytes to come; 0 where nobody knows
   * @param nanos a clock that only runs forward
   */
  Progress(PrintStream terminal, long whole, LongSupplier nanos) {
    this.terminal = terminal;
    this.whole = whole;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.shown = start;
  }

  /** How long the file at the standard input is; 0 where it is none. */
  static long inputSize() {
    try {
      Path input = Path.of("/proc/self/fd/0").toRealPath();
      return Files.isRegularFile(input) ? Files.size(input) : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** Whether somebody looks at the standard error as it is written. */
  static boolean isWatched() {
    try {
      return Path.of("/proc/self/fd/2").toRealPath().startsWith("/dev/pts");
    } catch (IOException unknown) {
      return false;
    }
  }

  void at(long texts, long bytes) {
    long now = nanos.getAsLong();
    if (now - shown >= PAUSE) {
      shown = now;
      terminal.print('\r' + line(texts, bytes, now - start));
      terminal.flush();
    }
  }

  void end(long texts, long bytes) {
    terminal.println('\r' + line(texts, bytes, nanos.getAsLong() - start));
  }

  private String line(long texts, long bytes, long nanosSince) {
    double rate = texts * 1e9 / Math.max(1, nanosSince);
    String count = String.format(Locale.ROOT, "%,d texts, %,.0f a second  ", texts, rate);
    if (whole == 0) {
      return count;
    }
    int full = (int) Math.min(CELLS, CELLS * bytes / whole);
    return "[" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + count;
  }
}
