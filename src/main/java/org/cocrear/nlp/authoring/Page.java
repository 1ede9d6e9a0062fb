package org.cocrear.nlp.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown text in the making. */
final class Page {

  private final StringBuilder text = new StringBuilder();

  String text() {
    return text.toString();
  }

  void title(String heading) {
    line("");
    line("## " + heading);
    line("");
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  /** Opens a table. */
  void head(List<String> columns) {
    row(columns);
    line("|" + "---|".repeat(columns.size()));
  }

  void row(List<String> cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  /** A row of a name, a count and shares with three decimals. */
  void row(String name, long count, double... shares) {
    line("| " + name + " | " + count + " | " + cells(shares) + " |");
  }

  void row(String name, double... shares) {
    line("| " + name + " | " + cells(shares) + " |");
  }

  static String cells(double... shares) {
    return Arrays.stream(shares).mapToObj(Page::share).collect(Collectors.joining(" | "));
  }

  static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
