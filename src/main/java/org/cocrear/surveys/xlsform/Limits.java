package org.cocrear.surveys.xlsform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands under {@code constraint}, as {@code min} and {@code max} of a typed answer.
 *
 * @param fields those that were found
 * @param unsaid parts that they cannot say
 */
record Limits(Map<String, String> fields, List<String> unsaid) {

  private static final Pattern PART =
      Pattern.compile("(\\.|string-length\\(\\s*\\.\\s*\\))\\s*(<=|>=|<|>)\\s*(.+)");
  private static final Pattern DAY =
      Pattern.compile("(?:date\\(\\s*)?['\"‘’](\\d{4}-\\d{2}-\\d{2})['\"‘’]\\s*\\)?");

  /** Reads a constraint for a type of the grammar. */
  static Limits read(String constraint, String type) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> unsaid = new ArrayList<>();
    if (!constraint.isBlank()) {
      for (String part : constraint.strip().split("(?i)\\s+and\\s+", -1)) {
        if (!said(bare(part), type, fields)) {
          unsaid.add(part.strip());
        }
      }
    }
    return new Limits(fields, List.copyOf(unsaid));
  }

  private static String bare(String part) {
    String inner = part.strip();
    while (inner.startsWith("(") && inner.endsWith(")")) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  private static boolean said(String part, String type, Map<String, String> fields) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches() || matcher.group(1).equals(".") == type.equals("text")) {
      return false;
    }
    String how = matcher.group(2);
    String field = how.startsWith("<") ? "max" : "min";
    int step = how.length() == 2 ? 0 : how.equals("<") ? -1 : 1;
    String limit =
        switch (type) {
          case "number", "text" -> whole(matcher.group(3).strip(), step);
          case "decimal" -> step == 0 ? decimal(matcher.group(3).strip()) : "";
          case "day" -> day(matcher.group(3).strip(), step);
          default -> "";
        };
    if (!limit.isEmpty()) {
      fields.put(field, limit);
    }
    return !limit.isEmpty();
  }

  private static String whole(String text, int step) {
    return text.matches("-?\\d{1,6}") ? "" + (Integer.parseInt(text) + step) : "";
  }

  private static String decimal(String text) {
    return text.matches("-?\\d{1,6}(\\.\\d{1,6})?") ? text : "";
  }

  private static String day(String text, int step) {
    if (text.matches("today\\(\\s*\\)")) {
      return step == 0 ? "today" : "today" + (step < 0 ? "-1d" : "+1d");
    }
    Matcher day = DAY.matcher(text);
    return day.matches() ? LocalDate.parse(day.group(1)).plusDays(step).toString() : "";
  }
}
