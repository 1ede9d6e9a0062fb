package org.cocrear.surveys.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.conversations.talks.Talks;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsFormsTest {

  private static final SortedMap<String, String> WORDS = BotConfiguration.files("file:./bot/");
  private static final Bot BOT = Bot.read(WORDS);

  private static final List<List<String>> SURVEY =
      List.of(
          List.of(
              "type",
              "name",
              "label::Español (es)",
              "label::English (en)",
              "hint",
              "required",
              "relevant",
              "constraint",
              "constraint_message",
              "default",
              "parameters"),
          List.of("start", "start", "", "", "", "", "", "", "", "", ""),
          List.of(
              "note", "hello", "Hola {vecina}, ¿cómo 'va'?", "Hello", "", "", "", "", "", "", ""),
          List.of(
              "integer",
              "Age",
              "¿Qué edad tenés?",
              "How old?",
              "En años",
              "yes",
              "",
              ". >= 5 and . < 120",
              "Entre 5 y 119",
              "",
              ""),
          List.of("begin group", "more", "", "", "", "", "${Age} >= 18", "", "", "", ""),
          List.of(
              "select_one yes_no",
              "bike",
              "¿Andás en bici?",
              "Do you cycle?",
              "",
              "yes",
              "",
              "",
              "",
              "",
              ""),
          List.of(
              "select_multiple where",
              "lanes",
              "¿Por dónde?",
              "Where?",
              "",
              "",
              "${bike} = 'yes'",
              "",
              "",
              "",
              ""),
          List.of("end group", "", "", "", "", "", "", "", "", "", ""),
          List.of(
              "decimal",
              "km",
              "¿Cuántos km?",
              "How many km?",
              "",
              "",
              "selected(${lanes}, '1')",
              ". > 0",
              "",
              "",
              ""),
          List.of(
              "date", "last", "¿Cuándo?", "When?", "", "", "", ". <= today()", "", "today()", ""),
          List.of(
              "range",
              "joy",
              "De 0 a 10, ¿cuánto lo disfrutás?",
              "0 to 10?",
              "",
              "",
              "",
              "",
              "",
              "",
              "start=0 end=10 step=1"),
          List.of("geopoint", "spot", "¿Dónde?", "Where?", "", "", "", "", "", "", ""),
          List.of("image", "pic", "Mandá una foto", "Send a picture", "", "", "", "", "", "", ""),
          List.of("audio", "voice", "Contalo", "Tell it", "", "", "", "", "", "", ""),
          List.of(
              "text",
              "idea",
              "¿Qué cambiarías en ${spot}?",
              "What?",
              "",
              "",
              "not(${bike} = 'no') or ${joy} < 5",
              "string-length(.) < 300",
              "",
              "",
              ""),
          List.of("acknowledge", "ok", "¿De acuerdo?", "Fine?", "", "", "", "", "", "", ""),
          List.of("barcode", "code", "Código", "Code", "", "", "", "", "", "", ""),
          List.of(
              "text",
              "odd",
              "Otra",
              "Other",
              "",
              "",
              "count-selected(${lanes}) > 1",
              "regex(., '[0-9]+')",
              "",
              "",
              ""));

  private static final List<List<String>> CHOICES =
      List.of(
          List.of("list_name", "name", "label::Español (es)", "label::English (en)"),
          List.of("yes_no", "yes", "Sí", "Yes"),
          List.of("yes_no", "no", "No", "No"),
          List.of("where", "1", "Por la ciclovía de la avenida Pellegrini", "On the lane"),
          List.of("where", "2", "Por la calle", "On the street"),
          List.of("where", "3", "Ayuda", "Help"),
          List.of("where", "4", "Por la vereda", "On the pavement"));

  private static final List<List<String>> SETTINGS =
      List.of(
          List.of("form_title", "form_id", "default_language"),
          List.of("la encuesta de bicis", "Bicis 2026", "Español (es)"));

  @Test
  void whatIsCarriedPassesTheCheckAndPlays() throws Exception {
    Imported form = read(SURVEY, CHOICES, SETTINGS);
    assertThat(form.source().id()).isEqualTo("survey-bicis-2026");
    assertThat(form.rows()).isEqualTo(14);
    assertThat(form.carried()).isEqualTo(13);
    Bot bot = bot(form);
    SortedMap<String, String> flows = flows(form);
    assertThat(FlowFiles.problems(flows, bot)).isEmpty();
    String played =
        new Talks(FlowFiles.read(flows, bot), bot)
            .play(
                "bicis",
                """
                flow: survey-bicis-2026
                talk:
                  - user: "30 o más"
                  - user: "33"
                  - user: "1"
                  - user: "1, 3"
                  - user: "2.5"
                  - user: "saltear"
                  - user: "3"
                  - user: "saltear"
                  - user: "saltear"
                  - user: "saltear"
                  - user: "más sombra"
                  - user: "1"
                  - user: "saltear"
                """);
    assertThat(played)
        .contains("Hola {vecina}, ¿cómo 'va'?")
        .contains("En años")
        .contains("- Por la ciclovía de la avenida Pellegrini")
        .contains("km=2.5", "lanes=o1,o3", "idea=más sombra", "joy=3", "survey=survey-bicis-2026")
        .contains("¡Gracias por responder!");
  }

  @Test
  void aMinorIsNotAskedThePlaceAndAChildNotTheGroup() throws Exception {
    Imported form = read(SURVEY, CHOICES, SETTINGS);
    Bot bot = bot(form);
    String played =
        new Talks(FlowFiles.read(flows(form), bot), bot)
            .play(
                "bicis",
                """
                flow: survey-bicis-2026
                talk:
                  - user: "13 a 15"
                  - user: "14"
                """);
    assertThat(played).contains("¿Cuándo?").doesNotContain("bici?", "¿Dónde?");
  }

  @Test
  void whatIsOtherwiseIsListedByCell() throws Exception {
    assertThat(read(SURVEY, CHOICES, SETTINGS).remarks())
        .extracting(Remark::toString)
        .anyMatch(it -> it.startsWith("survey!A17: ") && it.contains("barcode"))
        .anyMatch(it -> it.startsWith("survey!G18: ") && it.contains("count-selected"))
        .anyMatch(it -> it.startsWith("survey!H18: ") && it.contains("regex"))
        .anyMatch(it -> it.startsWith("survey!I4: "))
        .anyMatch(it -> it.startsWith("survey!J10: "))
        .anyMatch(it -> it.startsWith("choices!C4: ") && it.contains("shortened"))
        .anyMatch(it -> it.startsWith("choices!C6: ") && it.contains("command"))
        .anyMatch(it -> it.contains("`pt`"));
  }

  @Test
  void whatIsNoFormIsRefusedKindly() throws Exception {
    refused("x".getBytes(StandardCharsets.UTF_8), "no .xlsx");
    refused(zip(Map.of("a.txt", 10)), "cannot be read");
    refused(zip(Map.of("xl/worksheets/sheet1.xml", 70 * 1024 * 1024)), "too large");
    refused(new byte[Archive.LARGEST + 1], "over 5 MB");
    refused(book(Map.of("other", SURVEY)), "no sheet");
    refused(book(Map.of("survey", List.of(List.of("type", "name")))), "asks nothing");
  }

  private static void refused(byte[] file, String why) {
    assertThatThrownBy(() -> forms().read(file, "x.xlsx"))
        .isInstanceOf(InvalidForm.class)
        .hasMessageContaining(why);
  }

  private static XlsForms forms() {
    return new XlsForms(BOT.commands()::isCommand);
  }

  private static Imported read(
      List<List<String>> survey, List<List<String>> choices, List<List<String>> settings)
      throws Exception {
    return forms()
        .read(book(Map.of("survey", survey, "choices", choices, "settings", settings)), "f.xlsx");
  }

  /** The bot's files with the texts of the form, as they would be committed. */
  private static Bot bot(Imported form) {
    SortedMap<String, String> files = new TreeMap<>(WORDS);
    form.source()
        .texts()
        .forEach(
            (locale, texts) ->
                files.merge(
                    "messages/" + locale + ".yml",
                    ImportCommand.block(texts),
                    (a, b) -> a + "\n" + b));
    return Bot.read(files);
  }

  private static SortedMap<String, String> flows(Imported form) {
    SortedMap<String, String> files = BotConfiguration.files("file:./conversations/");
    files.put(form.source().id() + ".yml", form.source().yaml());
    return files;
  }

  private static byte[] book(Map<String, List<List<String>>> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      for (Map.Entry<String, List<List<String>>> entry : sheets.entrySet()) {
        Worksheet sheet = book.newWorksheet(entry.getKey());
        for (int r = 0; r < entry.getValue().size(); r++) {
          List<String> row = entry.getValue().get(r);
          for (int c = 0; c < row.size(); c++) {
            if (!row.get(c).isEmpty()) {
              sheet.value(r, c, row.get(c));
            }
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, Integer> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Integer> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(new byte[entry.getValue()]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
