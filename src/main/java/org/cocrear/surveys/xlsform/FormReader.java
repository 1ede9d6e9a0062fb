package org.cocrear.surveys.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of the sheet {@code survey}, one after the other. */
final class FormReader {

  /** What a device notes by itself; a chat has nothing of the kind, and nobody misses it. */
  private static final Set<String> OF_THE_DEVICE =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "subscriberid",
          "simserial",
          "phonenumber",
          "username",
          "email",
          "audit",
          "start-geopoint",
          "background-audio");

  private static final Set<String> BEGINS =
      Set.of("begin group", "begin_group", "begin repeat", "begin_repeat");
  private static final Set<String> ENDS =
      Set.of("end group", "end_group", "end repeat", "end_repeat");

  /** As it is written now, and as older forms have it. */
  private static final Pattern SELECT =
      Pattern.compile(
          "(?i)select[_ ]?(one|1|multiple|all that apply)(?: from)? (\\S+)( or[_ ](?:specify )?other)?.*");

  private final Form form;
  private int rows;
  private int carried;

  FormReader(Form form) {
    this.form = form;
  }

  int rows() {
    return rows;
  }

  int carried() {
    return carried;
  }

  void read(Sheet survey) {
    for (Sheet.Row row : survey.rows()) {
      String type = row.value("type").strip().replaceAll("\\s+", " ");
      String plain = type.toLowerCase(Locale.ROOT);
      if (plain.isEmpty() || plain.startsWith("#") || row.yes("disabled")) {
        continue;
      }
      if (BEGINS.contains(plain)) {
        begin(row, plain);
      } else if (ENDS.contains(plain)) {
        form.groups.poll();
      } else if (!OF_THE_DEVICE.contains(plain)) {
        rows++;
        int before = form.items.size();
        question(row, type);
        carried += form.items.size() > before ? 1 : 0;
      }
    }
  }

  private void begin(Sheet.Row row, String type) {
    if (type.contains("repeat")) {
      form.remark(
          row,
          "type",
          "Un grupo que se repite se pregunta una sola vez.",
          "a repeat is asked once; write its questions as often as they are wanted");
    }
    form.groups.push(form.when(row));
    if (!form.wordings.of(row, "label").isEmpty()) {
      String name = form.names.question("group-" + row.value("name"));
      Item item = form.said(row, name, "say", new LinkedHashMap<>());
      form.items.add(item);
    }
  }

  /** {@code select_one LIST}, {@code select_multiple LIST or_other}, or a bare type. */
  private void question(Sheet.Row row, String type) {
    Matcher select = SELECT.matcher(type);
    if (select.matches()) {
      boolean several = select.group(1).toLowerCase(Locale.ROOT).matches("multiple|all that apply");
      new SelectRows(form).read(row, select.group(2), several, select.group(3) != null);
    } else {
      new TypedRows(form).read(row, type.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }
  }
}
