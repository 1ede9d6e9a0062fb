package org.cocrear.surveys.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The lists of the sheet {@code choices}, with labels that fit a button or a row of a list. */
final class ChoiceLists {

  private static final int FEW = 3;
  private static final int BUTTON = 20;
  private static final int ROW = 24;
  private static final int MANY = 10;

  private final Map<String, List<Sheet.Row>> lists = new LinkedHashMap<>();
  private final Wordings wordings;
  private final String lead;
  private final Predicate<String> command;
  private final List<Remark> remarks;
  private final Map<String, List<Item.Option>> done = new LinkedHashMap<>();
  private final Map<String, SortedMap<String, String>> whole = new LinkedHashMap<>();

  /**
   * Of a sheet.
   *
   * @param lead of message keys
   * @param command whether a text is a word that always works
   */
  ChoiceLists(
      Sheet choices,
      Wordings wordings,
      String lead,
      Predicate<String> command,
      List<Remark> remarks) {
    this.wordings = wordings;
    this.lead = lead;
    this.command = command;
    this.remarks = remarks;
    for (Sheet.Row row : choices.rows()) {
      String list = row.given("list_name").orElse(row.value("list name"));
      lists.computeIfAbsent(list, any -> new ArrayList<>()).add(row);
    }
  }

  boolean has(String list) {
    return lists.containsKey(list);
  }

  /** The options of a list; ids as written where {@code bands}. */
  List<Item.Option> options(String list, boolean bands) {
    return done.computeIfAbsent(list + bands, any -> read(list, bands));
  }

  /** The labels whole, where some were shortened: lines for the text of the question. */
  SortedMap<String, String> whole(String list) {
    return whole.getOrDefault(list, new TreeMap<>());
  }

  private List<Item.Option> read(String list, boolean bands) {
    List<Sheet.Row> rows = lists.getOrDefault(list, List.of());
    List<Item.Option> options = new ArrayList<>();
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    boolean cut = false;
    for (Sheet.Row row : rows) {
      String name = row.given("name").orElse(row.value("value"));
      String id = bands ? name.strip() : Names.option(name);
      if (name.isEmpty() || !ids.add(id)) {
        remarks.add(
            row.remark(
                "name",
                "Opción sin nombre o repetida: no se ofrece.",
                "an option without a name, or of a name given before; it is left out"));
        continue;
      }
      String key = lead + "list-" + Names.plain(list) + "." + Names.plain(id);
      cut |= label(row, key, name, rows.size() <= FEW ? BUTTON : ROW, taken);
      options.add(new Item.Option(id, key));
    }
    if (cut) {
      whole.put(list, lines(rows));
    }
    if (options.size() > MANY) {
      remarks.add(
          rows.getFirst()
              .remark(
                  "list_name",
                  "Más de diez opciones: en el celular se leen como lista de texto.",
                  "more than ten options; on a phone they are read as a list of text"));
    }
    return List.copyOf(options);
  }

  /** Keeps the label; whether it was shortened. */
  private boolean label(
      Sheet.Row row, String key, String name, int most, Map<String, Set<String>> taken) {
    SortedMap<String, String> labels = wordings.of(row, "label");
    if (labels.isEmpty()) {
      labels.put("es", name);
    }
    boolean cut = labels.values().stream().anyMatch(label -> length(line(label)) > most);
    if (cut) {
      remarks.add(
          row.remark(
              "label",
              "Pasa de " + most + " letras: se acorta; entera está en la pregunta.",
              "over " + most + " letters; shortened, and whole in the question's text"));
    }
    labels.replaceAll(
        (locale, label) ->
            fitting(row, label, most, taken.computeIfAbsent(locale, any -> new HashSet<>())));
    wordings.put(key, labels);
    return cut;
  }

  private String fitting(Sheet.Row row, String label, int most, Set<String> taken) {
    String text = cut(line(label).replaceAll("\\$\\{[^}]*}", "…"), most);
    if (command.test(text)) {
      remarks.add(
          row.remark(
              "label",
              "«" + text + "» es una palabra que siempre funciona: se ofrece como «Es: …».",
              "`" + text + "` is a command; offered with `Es:` before it"));
      text = cut("Es: " + text, most);
    }
    String fitting = text;
    for (int i = 2; !taken.add(fitting); i++) {
      fitting = cut(text, most - 2 - ("" + i).length()) + " " + i;
    }
    return fitting;
  }

  private SortedMap<String, String> lines(List<Sheet.Row> rows) {
    SortedMap<String, String> lines = new TreeMap<>();
    for (Sheet.Row row : rows) {
      wordings
          .of(row, "label")
          .forEach(
              (locale, label) -> lines.merge(locale, "- " + line(label), (a, b) -> a + "\n" + b));
    }
    return lines;
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String cut(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    String start = text.substring(0, text.offsetByCodePoints(0, most - 1));
    int word = start.lastIndexOf(' ');
    return (word > most / 2 ? start.substring(0, word) : start).strip() + "…";
  }
}
