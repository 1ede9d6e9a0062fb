package org.cocrear.surveys.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows that ask for something typed, shared or recorded, or only say something. */
record TypedRows(Form form) {

  void read(Sheet.Row row, String type) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (type) {
      case "note" ->
          form.items.add(form.said(row, form.names.question(row.value("name")), "say", fields));
      case "text" -> ask(row, "", "text", fields);
      case "integer", "int" -> ask(row, "number", "number", fields);
      case "decimal" -> ask(row, "decimal", "decimal", fields);
      case "date" -> ask(row, "day", "day", fields);
      case "geopoint" -> ask(row, "place", "", fields);
      case "image", "photo" -> ask(row, "photo", "", fields);
      case "audio" -> ask(row, "voice", "", fields);
      case "file", "video" -> ask(row, "file", "", fields);
      case "range" -> range(row, fields);
      case "acknowledge", "trigger" -> acknowledge(row, fields);
      default ->
          form.remark(
              row,
              "type",
              "El tipo «" + type + "» no tiene equivalente en un chat: no se pregunta.",
              "a chat has nothing like the type `" + type + "`; the row is left out");
    }
  }

  private void ask(Sheet.Row row, String type, String limited, Map<String, String> fields) {
    if (!type.isEmpty()) {
      fields.put("type", type);
    }
    Limits limits = Limits.read(row.value("constraint"), limited);
    limits
        .unsaid()
        .forEach(
            part ->
                form.remark(
                    row,
                    "constraint",
                    "La condición «" + part + "» no se controla.",
                    "`" + part + "` is not checked; a limit is a number, a length or a day"));
    if (limited.equals("number") || limited.equals("decimal")) {
      fields.put("min", limits.fields().getOrDefault("min", "-999999"));
      fields.put("max", limits.fields().getOrDefault("max", "999999"));
    } else {
      fields.putAll(limits.fields());
    }
    form.items.add(form.said(row, form.names.question(row.value("name")), "ask", fields));
    form.unsaid(
        row,
        "constraint_message",
        "El bot explica el límite con sus propias palabras.",
        "the bot tells the limit in words of its own");
    form.unsaid(
        row,
        "default",
        "Un chat no trae respuestas escritas de antemano.",
        "a chat has no answers filled in before");
    form.unsaid(row, "calculation", "No se calcula nada.", "nothing is calculated");
  }

  private void range(Sheet.Row row, Map<String, String> fields) {
    Map<String, String> parameters = new TreeMap<>();
    for (String part : row.value("parameters").split("[\\s;,]+", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        parameters.put(pair[0].strip(), pair[1].strip());
      }
    }
    String from = parameters.getOrDefault("start", "1");
    String to = parameters.getOrDefault("end", "10");
    String step = parameters.getOrDefault("step", "1");
    if (!from.matches("-?\\d{1,6}") || !to.matches("-?\\d{1,6}") || !step.equals("1")) {
      form.remark(
          row,
          "parameters",
          "Solo se puede ir de uno en uno entre números enteros: se pregunta de 0 a 10.",
          "only whole numbers one by one can be asked; 0 to 10 is asked");
      from = "0";
      to = "10";
    }
    fields.put("from", from);
    fields.put("to", to);
    form.items.add(form.said(row, form.names.question(row.value("name")), "scale", fields));
  }

  private void acknowledge(Sheet.Row row, Map<String, String> fields) {
    String name = form.names.question(row.value("name"));
    form.selects.put(name, false);
    Item item = form.said(row, name, "choose", fields);
    Item.Option fine = new Item.Option("OK", "option.yes");
    form.items.add(new Item(name, "choose", item.key(), item.fields(), List.of(fine), item.when()));
  }
}
