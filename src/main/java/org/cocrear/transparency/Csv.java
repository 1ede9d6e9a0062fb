package org.cocrear.transparency;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as RFC 4180 has them, with no cell that a spreadsheet would run as a formula. */
final class Csv {

  private Csv() {}

  static String of(List<String> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(Csv::inert).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String inert(String cell) {
    return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
  }
}
