package org.cocrear.surveys.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows that offer options. */
record SelectRows(Form form) {

  void read(Sheet.Row row, String list, boolean several, boolean other) {
    if (!form.choices.has(list)) {
      form.remark(
          row,
          "type",
          "La lista «" + list + "» no está en `choices`: no se pregunta.",
          "the list `" + list + "` is not in `choices`; the question is left out");
      return;
    }
    String name = form.names.question(row.value("name"));
    boolean bands = name.equals(Form.BAND);
    List<Item.Option> options = new ArrayList<>(form.choices.options(list, bands));
    if (options.isEmpty()) {
      return;
    }
    form.selects.put(name, bands);
    if (other) {
      options.add(new Item.Option("other", form.lead + "other"));
      form.wordings.put(form.lead + "other", three("Otra", "Other", "Outra"));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    if (several) {
      fields.put("several", "" + options.size());
    }
    Item item = form.said(row, name, "choose", fields, form.choices.whole(list));
    form.items.add(
        new Item(item.name(), "choose", item.key(), item.fields(), options, item.when()));
    if (other) {
      String more = form.names.question(row.value("name") + "_other");
      form.wordings.put(form.lead + more, three("¿Cuál?", "Which one?", "Qual?"));
      Expression chosen = new Expression.Is(name, List.of("other"));
      form.items.add(
          new Item(more, "ask", form.lead + more, skip(), List.of(), Optional.of(chosen)));
    }
    form.unsaid(
        row,
        "choice_filter",
        "El filtro de opciones no se aplica: se ofrecen todas.",
        "choices are not filtered; all are offered");
  }

  private static Map<String, String> skip() {
    return new LinkedHashMap<>(Map.of("skip", "yes"));
  }

  private static SortedMap<String, String> three(String es, String en, String pt) {
    return new TreeMap<>(Map.of("es", es, "en", en, "pt", pt));
  }
}
