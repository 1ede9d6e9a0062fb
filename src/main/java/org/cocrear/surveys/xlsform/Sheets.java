package org.cocrear.surveys.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The sheets {@code survey}, {@code choices} and {@code settings} of a workbook. */
record Sheets(Sheet survey, Sheet choices, Sheet settings) {

  private static final int MOST_ROWS = 5000;
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_CELL = 4000;

  /**
   * Reads a workbook.
   *
   * @throws InvalidForm where it is none, too large, or has no sheet {@code survey}
   */
  static Sheets read(byte[] file) throws InvalidForm {
    Archive.check(file);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Map<String, Sheet> sheets = new LinkedHashMap<>();
      for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
        String name = sheet.getName().strip().toLowerCase(Locale.ROOT);
        if (List.of("survey", "choices", "settings").contains(name)) {
          sheets.put(name, read(name, sheet));
        }
      }
      Sheet survey = sheets.get("survey");
      if (survey == null) {
        throw new InvalidForm("Falta la hoja `survey`. / There is no sheet `survey`.");
      }
      return new Sheets(
          survey,
          sheets.getOrDefault("choices", new Sheet("choices", Map.of(), List.of())),
          sheets.getOrDefault("settings", new Sheet("settings", Map.of(), List.of())));
    } catch (IOException | ExcelReaderException e) {
      throw new InvalidForm("No se puede leer como .xlsx. / It cannot be read as .xlsx.");
    }
  }

  private static Sheet read(String name, org.dhatim.fastexcel.reader.Sheet sheet)
      throws IOException, InvalidForm {
    Map<Integer, String> headings = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    List<Sheet.Row> rows = new ArrayList<>();
    int count = 0;
    try (Stream<Row> all = sheet.openStream()) {
      for (Iterator<Row> it = all.iterator(); it.hasNext(); ) {
        Row row = it.next();
        if (++count > MOST_ROWS) {
          throw new InvalidForm("Más de 5000 filas. / More than 5000 rows.");
        }
        if (headings.isEmpty()) {
          headings(row, headings, columns);
        } else {
          Map<String, String> values = values(row, headings);
          if (!values.isEmpty()) {
            rows.add(new Sheet.Row(name, row.getRowNum(), values, columns));
          }
        }
      }
    }
    return new Sheet(name, columns, List.copyOf(rows));
  }

  private static void headings(
      Row row, Map<Integer, String> headings, Map<String, String> columns) {
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      String heading = text(row, i).toLowerCase(Locale.ROOT).replaceAll("\\s*::\\s*", "::");
      if (!heading.isEmpty()) {
        headings.put(i, heading);
        columns.put(heading, column(i));
      }
    }
  }

  private static Map<String, String> values(Row row, Map<Integer, String> headings) {
    Map<String, String> values = new LinkedHashMap<>();
    headings.forEach(
        (i, heading) -> {
          String text = text(row, i);
          if (!text.isEmpty()) {
            values.put(heading, text);
          }
        });
    return values;
  }

  private static String text(Row row, int column) {
    Optional<Cell> cell =
        column < row.getCellCount() ? row.getOptionalCell(column) : Optional.empty();
    String text = cell.map(Sheets::text).orElse("").strip();
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
    return Optional.ofNullable(cell.getText()).orElse("").replace('\u00a0', ' ');
  }

  /** The letters of a column, from 0. */
  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }
}
