package org.cocrear.surveys.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet: a first row of headings, and rows.
 *
 * @param rows those that are not empty
 */
record Sheet(String name, Map<String, String> columns, List<Row> rows) {

  /** A row; values by heading in lower case. */
  record Row(String sheet, int number, Map<String, String> values, Map<String, String> columns) {

    String value(String heading) {
      return values.getOrDefault(heading, "");
    }

    Optional<String> given(String heading) {
      return Optional.of(value(heading)).filter(value -> !value.isEmpty());
    }

    boolean yes(String heading) {
      String value = value(heading).toLowerCase(Locale.ROOT);
      return value.equals("yes") || value.startsWith("true") || value.equals("1");
    }

    /** Such as {@code survey!B7}. */
    String cell(String heading) {
      String column =
          columns.entrySet().stream()
              .filter(
                  entry ->
                      entry.getKey().equals(heading) || entry.getKey().startsWith(heading + ":"))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse("A");
      return sheet + "!" + column + number;
    }

    Remark remark(String heading, String spanish, String english) {
      return new Remark(cell(heading), spanish, english);
    }
  }
}
