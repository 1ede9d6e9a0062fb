package org.cocrear.studio.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.cocrear.conversations.authoring.FlowSource;

/** What differs between two texts, line by line, with a little around it. */
record Comparison(List<Line> lines) {

  private static final int AROUND = 2;

  /**
   * A line: {@code same}, {@code gone}, {@code new}, or {@code skip} for some that are the same.
   */
  record Line(String kind, String text) {}

  /** Whether nothing differs. */
  boolean empty() {
    return lines.stream().allMatch(line -> line.kind().equals("skip"));
  }

  static Comparison of(String before, String now) {
    List<Line> lines = new ArrayList<>();
    DiffRowGenerator.create()
        .lineNormalizer(line -> line)
        .build()
        .generateDiffRows(before.lines().toList(), now.lines().toList())
        .forEach(row -> add(lines, row));
    return new Comparison(brief(lines));
  }

  /** The texts of two sources. */
  static Comparison ofTexts(FlowSource before, FlowSource now) {
    return of(lines(before), lines(now));
  }

  private static String lines(FlowSource source) {
    StringBuilder lines = new StringBuilder();
    source
        .texts()
        .forEach(
            (locale, texts) ->
                texts.forEach(
                    (key, text) ->
                        lines
                            .append(locale)
                            .append("  ")
                            .append(key)
                            .append(": ")
                            .append(text.strip().replace("\n", " ⏎ "))
                            .append('\n')));
    return lines.toString();
  }

  private static void add(List<Line> lines, DiffRow row) {
    switch (row.getTag()) {
      case EQUAL -> lines.add(new Line("same", row.getOldLine()));
      case DELETE -> lines.add(new Line("gone", row.getOldLine()));
      case INSERT -> lines.add(new Line("new", row.getNewLine()));
      case CHANGE -> {
        lines.add(new Line("gone", row.getOldLine()));
        lines.add(new Line("new", row.getNewLine()));
      }
    }
  }

  private static List<Line> brief(List<Line> lines) {
    List<Line> brief = new ArrayList<>();
    boolean skipping = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean near =
          lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1)).stream()
              .anyMatch(line -> !line.kind().equals("same"));
      if (near) {
        brief.add(lines.get(i));
      } else if (!skipping) {
        brief.add(new Line("skip", "…"));
      }
      skipping = !near;
    }
    return brief;
  }
}
