package org.cocrear.learning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the decisions tell of the suggestions. */
final class Insight {

  private static final int WEEKS = 16;

  private Insight() {}

  /**
   * A week, from its Monday.
   *
   * @param percent of decisions that have the first suggestion among their axes
   */
  record Week(LocalDate monday, long agreed, long decided, long percent) {}

  /** A row of the table of confusion: what was suggested where this axis was decided. */
  record Row(String axis, List<Long> cells) {}

  /** Rows are decided axes, columns suggestions. */
  record Confusion(List<String> suggested, List<Row> rows) {}

  /** The last weeks with decisions on texts that had a suggestion, oldest first. */
  static List<Week> weeks(List<Lesson> lessons, ZoneId zone) {
    SortedMap<LocalDate, List<Lesson>> weeks =
        lessons.stream()
            .filter(lesson -> !lesson.suggested().isEmpty())
            .collect(
                Collectors.groupingBy(
                    lesson -> monday(lesson, zone), TreeMap::new, Collectors.toList()));
    List<Week> all = new ArrayList<>();
    weeks.forEach((monday, decided) -> all.add(week(monday, decided)));
    return all.subList(Math.max(0, all.size() - WEEKS), all.size());
  }

  private static LocalDate monday(Lesson lesson, ZoneId zone) {
    return LocalDate.ofInstant(lesson.at(), zone)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Week week(LocalDate monday, List<Lesson> decided) {
    long agreed = decided.stream().filter(Lesson::agreed).count();
    return new Week(monday, agreed, decided.size(), Math.round(100.0 * agreed / decided.size()));
  }

  /** A decision on several axes counts where it agrees, else at its first axis. */
  static Confusion confusion(List<Lesson> lessons) {
    List<Lesson> suggested = lessons.stream().filter(it -> !it.suggested().isEmpty()).toList();
    SortedSet<String> columns =
        suggested.stream().map(Lesson::suggested).collect(Collectors.toCollection(TreeSet::new));
    Map<String, Map<String, Long>> counts =
        suggested.stream()
            .collect(
                Collectors.groupingBy(
                    Insight::meant,
                    TreeMap::new,
                    Collectors.groupingBy(Lesson::suggested, TreeMap::new, Collectors.counting())));
    List<Row> rows = new ArrayList<>();
    Function<Map<String, Long>, List<Long>> cells =
        row -> columns.stream().map(column -> row.getOrDefault(column, 0L)).toList();
    counts.forEach((axis, row) -> rows.add(new Row(axis, cells.apply(row))));
    return new Confusion(List.copyOf(columns), rows);
  }

  private static String meant(Lesson lesson) {
    return lesson.agreed() ? lesson.suggested() : lesson.axes().getFirst();
  }
}
