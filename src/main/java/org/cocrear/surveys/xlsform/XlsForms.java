package org.cocrear.surveys.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cocrear.conversations.authoring.FlowSource;

/** Makes flows of surveys that were written as an XLSForm (https://xlsform.org). */
public final class XlsForms {

  private static final String LEAD = "survey-";
  private static final List<String> BANDS = List.of("0", "13", "16", "18", "25", "30");

  private final Predicate<String> command;

  /** {@code command}: whether a text is a word that always works. */
  public XlsForms(Predicate<String> command) {
    this.command = command;
  }

  /**
   * Reads a form.
   *
   * @param fileName names the survey where its settings do not
   * @throws InvalidForm where the file cannot be read at all
   */
  public Imported read(byte[] file, String fileName) throws InvalidForm {
    Sheets sheets = Sheets.read(file);
    Sheet.Row settings = settings(sheets.settings());
    String bare = fileName.replaceAll("^.*[/\\\\]|\\.[A-Za-z]+$", "");
    String plain =
        Names.plain(settings.given("form_id").or(() -> settings.given("id_string")).orElse(bare));
    String id = plain.startsWith(LEAD) ? plain : LEAD + plain;
    String lead = "survey." + id.substring(LEAD.length()) + ".";
    Names names = new Names();
    Wordings wordings =
        new Wordings(
            settings.value("default_language"), name -> names.known(name).replace('-', '_'));
    List<Remark> remarks = new ArrayList<>();
    ChoiceLists choices = new ChoiceLists(sheets.choices(), wordings, lead, command, remarks);
    Form form = new Form(names, wordings, choices, lead, remarks);
    FormReader reader = new FormReader(form);
    reader.read(sheets.survey());
    if (form.items.stream().noneMatch(Item::asks)) {
      throw new InvalidForm("La planilla no pregunta nada. / The form asks nothing.");
    }
    wordings.put(lead + "title", title(wordings, settings, bare));
    List<Item> items = careful(form.items, remarks);
    remarks.addAll(wordings.remarks());
    String yaml = FlowWriter.write(id, lead + "title", items);
    return new Imported(
        new FlowSource(id, yaml, wordings.all()),
        reader.rows(),
        reader.carried(),
        List.copyOf(remarks));
  }

  private static SortedMap<String, String> title(
      Wordings wordings, Sheet.Row settings, String otherwise) {
    SortedMap<String, String> title = wordings.of(settings, "form_title");
    return title.isEmpty() ? new TreeMap<>(Map.of("es", otherwise)) : title;
  }

  private static Sheet.Row settings(Sheet settings) {
    return settings.rows().stream()
        .findFirst()
        .orElseGet(() -> new Sheet.Row("settings", 2, Map.of(), settings.columns()));
  }

  /** Minors are asked their age band first, and never a place (requirement M31). */
  private static List<Item> careful(List<Item> items, List<Remark> remarks) {
    Optional<Item> place = items.stream().filter(Item::place).findFirst();
    if (place.isEmpty()) {
      return items;
    }
    remarks.add(
        new Remark(
            "survey!type",
            "Pregunta un lugar: la franja de edad va primero, y a menores no se les pregunta.",
            "it asks a place; the age band comes first, and minors are not asked"));
    List<Item> careful = new ArrayList<>();
    Optional<Item> own = items.stream().filter(item -> item.name().equals(Form.BAND)).findFirst();
    careful.add(own.orElseGet(XlsForms::band));
    Expression adult = new Expression.Not(new Expression.Below(Form.BAND, "minor-age"));
    items.stream()
        .filter(item -> !item.name().equals(Form.BAND))
        .map(item -> item.place() ? item.only(adult) : item)
        .forEach(careful::add);
    return careful;
  }

  private static Item band() {
    List<Item.Option> options =
        BANDS.stream().map(age -> new Item.Option(age, "survey.youth.band-" + age)).toList();
    return new Item(
        Form.BAND, "choose", "survey.asks-band", new LinkedHashMap<>(), options, Optional.empty());
  }
}
