package org.cocrear.surveys.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A form while it is read: the items so far, and what was found on the way. */
final class Form {

  static final String BAND = "band";

  final Names names;
  final Wordings wordings;
  final ChoiceLists choices;
  final String lead;
  final List<Item> items = new ArrayList<>();
  final Map<String, Boolean> selects = new LinkedHashMap<>();
  final Deque<Optional<Expression>> groups = new ArrayDeque<>();
  private final List<Remark> remarks;

  Form(Names names, Wordings wordings, ChoiceLists choices, String lead, List<Remark> remarks) {
    this.names = names;
    this.wordings = wordings;
    this.choices = choices;
    this.lead = lead;
    this.remarks = remarks;
  }

  void remark(Sheet.Row row, String heading, String spanish, String english) {
    remarks.add(row.remark(heading, spanish, english));
  }

  /** Notes what stands under a heading, if anything does. */
  void unsaid(Sheet.Row row, String heading, String spanish, String english) {
    if (row.given(heading).isPresent()) {
      remark(row, heading, spanish, english);
    }
  }

  /** The item of a row, with its text. */
  Item said(Sheet.Row row, String name, String kind, Map<String, String> fields) {
    return said(row, name, kind, fields, new TreeMap<>());
  }

  Item said(
      Sheet.Row row,
      String name,
      String kind,
      Map<String, String> fields,
      SortedMap<String, String> lines) {
    SortedMap<String, String> text = wordings.of(row, "label");
    if (text.isEmpty()) {
      text.put("es", row.value("name").replace('_', ' '));
    }
    wordings.of(row, "hint").forEach((locale, hint) -> text.merge(locale, hint, Wordings::under));
    lines.forEach((locale, more) -> text.merge(locale, more, Wordings::under));
    wordings.put(lead + name, text);
    boolean required = row.yes("required") || name.equals(BAND);
    if (!kind.equals("say") && !required) {
      fields.put("skip", "yes");
    }
    media(row);
    return new Item(name, kind, lead + name, fields, List.of(), both(group(), when(row)));
  }

  private void media(Sheet.Row row) {
    row.values().keySet().stream()
        .filter(heading -> heading.matches("(media::)?(image|audio|video|big-image).*"))
        .forEach(
            heading ->
                unsaid(
                    row,
                    heading,
                    "La imagen o el audio de la pregunta no se muestra.",
                    "a picture or sound of the question is not shown"));
  }

  private Optional<Expression> group() {
    return groups.stream().reduce(Optional.empty(), Form::both);
  }

  private static Optional<Expression> both(Optional<Expression> left, Optional<Expression> right) {
    return left.isPresent() && right.isPresent()
        ? Optional.of(Expression.both(left.get(), right.get()))
        : left.or(() -> right);
  }

  /** When a row is asked; empty for always. */
  Optional<Expression> when(Sheet.Row row) {
    String heading = row.given("relevant").isPresent() ? "relevant" : "relevance";
    String relevant = row.value(heading);
    if (relevant.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Selections.known(Expressions.read(relevant, names::known), selects));
    } catch (Expressions.Unsaid e) {
      remark(
          row,
          heading,
          "No se puede decir «" + e.getMessage() + "»: se pregunta siempre.",
          "`" + e.getMessage() + "` cannot be said by conditions; it is always asked");
      return Optional.empty();
    }
  }
}
