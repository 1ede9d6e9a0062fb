package org.cocrear.bot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Templates.Approved;
import org.cocrear.bot.Templates.Category;

/** Reads {@code templates.yml}. */
final class TemplateFile {

  private static final String PATH = "bot/" + Templates.FILE;
  private static final List<String> FIELDS =
      List.of("category", "price", "variables", "texts", "sids");
  private static final List<String> VARIABLES = List.of("code", "city", "text");
  private static final int LONGEST = 1_024;

  private final List<String> problems;
  private final List<String> warnings = new ArrayList<>();
  private final SortedMap<String, Approved> byKind = new TreeMap<>();

  TemplateFile(List<String> problems) {
    this.problems = problems;
  }

  Templates read(SortedMap<String, String> files) {
    String text = files.get(Templates.FILE);
    Map<String, YamlItem> kinds =
        text == null ? Map.of() : YamlItem.of(PATH, text, problems).fields();
    kinds.forEach(this::add);
    Templates.STARTED.stream()
        .filter(kind -> !byKind.containsKey(kind))
        .forEach(kind -> warn(1, kind, "no template"));
    return new Templates(byKind, warnings);
  }

  private void warn(int line, String kind, String lack) {
    warnings.add(
        PATH
            + ":"
            + line
            + ": `"
            + kind
            + "` has "
            + lack
            + ": on WhatsApp, more than 24 hours after the person wrote, it waits until they write"
            + " again; have a template approved and write its ContentSid under `sids`");
  }

  private void add(String kind, YamlItem item) {
    if (!Templates.STARTED.contains(kind)) {
      item.problem("`" + kind + "` is no kind of message; write one of " + Templates.STARTED);
    }
    item.only(FIELDS);
    List<String> variables = item.field("variables").map(YamlItem::texts).orElse(List.of());
    variables.stream()
        .filter(name -> !VARIABLES.contains(name))
        .forEach(name -> item.problem("`" + name + "` is no variable; write one of " + VARIABLES));
    SortedMap<String, SortedMap<String, String>> sids = sids(item);
    byKind.put(
        kind, new Approved(category(item), price(item), variables, texts(item, variables), sids));
    if (sids.isEmpty()) {
      warn(item.line(), kind, "no ContentSid");
    }
  }

  private static Category category(YamlItem item) {
    String name = item.field("category").map(YamlItem::text).orElse("");
    for (Category category : Category.values()) {
      if (category.name().toLowerCase(Locale.ROOT).equals(name)) {
        return category;
      }
    }
    item.problem("`category` is \"" + name + "\"; write utility or marketing");
    return Category.MARKETING;
  }

  private static BigDecimal price(YamlItem item) {
    String price = item.field("price").map(YamlItem::text).orElse("");
    if (price.matches("\\d{1,4}(\\.\\d{1,6})?")) {
      return new BigDecimal(price);
    }
    item.problem("`price` is \"" + price + "\"; write US$ for one message, such as 0.031");
    return BigDecimal.ZERO;
  }

  private static SortedMap<String, String> texts(YamlItem item, List<String> variables) {
    SortedMap<String, String> texts = new TreeMap<>();
    Optional<YamlItem> field = item.field("texts");
    field.ifPresent(it -> it.fields().forEach((locale, text) -> texts.put(locale, text.text())));
    if (!texts.containsKey("es")) {
      item.problem("`texts` lacks es; write the text as it was approved");
    }
    texts.values().stream()
        .filter(text -> !fits(text, variables.size()))
        .forEach(
            text ->
                item.problem(
                    "\""
                        + text
                        + "\" must name {{1}} to {{"
                        + variables.size()
                        + "}}, not begin or"
                        + " end with one, and be at most "
                        + LONGEST
                        + " characters"));
    return texts;
  }

  private static boolean fits(String text, int variables) {
    boolean all = true;
    for (int i = 1; i <= variables; i++) {
      all &= text.contains("{{" + i + "}}");
    }
    boolean inner = !text.strip().startsWith("{{") && !text.strip().endsWith("}}");
    return all
        && inner
        && !text.contains("{{" + (variables + 1) + "}}")
        && text.length() <= LONGEST;
  }

  private static SortedMap<String, SortedMap<String, String>> sids(YamlItem item) {
    SortedMap<String, SortedMap<String, String>> sids = new TreeMap<>();
    item.field("sids")
        .ifPresent(
            field ->
                field.fields().forEach((account, locales) -> sids.put(account, byLocale(locales))));
    return sids;
  }

  private static SortedMap<String, String> byLocale(YamlItem locales) {
    SortedMap<String, String> sids = new TreeMap<>();
    locales
        .fields()
        .forEach(
            (locale, sid) -> {
              if (!sid.text().matches("HX[0-9a-fA-F]{32}")) {
                sid.problem("a ContentSid is HX and 32 digits, as Twilio's console shows it");
              }
              sids.put(locale, sid.text());
            });
    return sids;
  }
}
