package org.cocrear.surveys;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Results as a sheet: a line a count; what is hidden is empty. */
public final class Sheet {

  /** Of {@link #rows}. */
  public static final List<String> COLUMNS =
      List.of("question", "text", "answer", "by", "group", "persons", "percent_of_persons");

  private Sheet() {}

  /** Rows as RFC 4180 has them, with no cell that a spreadsheet would run as a formula. */
  public static String csv(List<String> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(Sheet::inert).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** All counts; {@code say} is the text of a message key. */
  public static List<List<String>> rows(Results results, UnaryOperator<String> say) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "", "", "all", "", text(results.persons()), ""));
    for (Results.Split split : results.who()) {
      split.cells().forEach(cell -> rows.add(row("", "", "", split.by(), cell.label(), cell)));
    }
    for (Results.Figure figure : results.figures()) {
      String question = say.apply(figure.key());
      figure
          .cells()
          .forEach(cell -> rows.add(row(figure.name(), question, cell.label(), "all", "", cell)));
      figure.crossed().forEach(table -> rows.addAll(crossed(figure.name(), question, table)));
    }
    return rows;
  }

  /** The same as values for JSON. */
  public static Map<String, @Nullable Object> json(Results results, UnaryOperator<String> say) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("survey", results.round().survey());
    json.put("title", say.apply(results.survey().flow().title()));
    json.put("round", results.round().number());
    json.put("persons", results.persons());
    json.put("who", results.who());
    json.put(
        "questions",
        results.figures().stream()
            .map(
                figure -> {
                  Map<String, @Nullable Object> one = new LinkedHashMap<>();
                  one.put("name", figure.name());
                  one.put("text", say.apply(figure.key()));
                  one.put("kind", figure.kind());
                  one.put("answers", figure.cells());
                  one.put("measure", figure.measure());
                  one.put("by", figure.crossed());
                  return one;
                })
            .toList());
    return json;
  }

  private static List<List<String>> crossed(String name, String question, Results.Crossed table) {
    return table.lines().stream()
        .flatMap(
            line ->
                IntStream.range(0, table.columns().size())
                    .mapToObj(
                        i ->
                            List.of(
                                name,
                                question,
                                line.label(),
                                table.by(),
                                table.columns().get(i),
                                text(line.counts().get(i)),
                                "")))
        .toList();
  }

  private static List<String> row(
      String name, String question, String answer, String by, String group, Results.Cell cell) {
    return List.of(name, question, answer, by, group, text(cell.count()), text(cell.ofPersons()));
  }

  private static String text(@Nullable Long count) {
    return Objects.toString(count, "");
  }

  private static String inert(String cell) {
    return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
  }
}
