package org.cocrear.surveys.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of a form in the languages that the bot speaks. */
final class Wordings {

  /** Languages in which every text must be. */
  static final List<String> LOCALES = List.of("es", "en", "pt");

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("español", "es"),
          Map.entry("espanol", "es"),
          Map.entry("castellano", "es"),
          Map.entry("spanish", "es"),
          Map.entry("english", "en"),
          Map.entry("inglés", "en"),
          Map.entry("ingles", "en"),
          Map.entry("português", "pt"),
          Map.entry("portugues", "pt"),
          Map.entry("portugués", "pt"),
          Map.entry("portuguese", "pt"));
  private static final Pattern CODE = Pattern.compile(".*\\(([a-z]{2})(?:[-_][a-z]{2,4})?\\)");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]+?)\\s*}");

  private final SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
  private final Set<String> borrowed = new LinkedHashSet<>();
  private final Set<String> foreign = new LinkedHashSet<>();
  private final UnaryOperator<String> argument;
  private final String main;

  /**
   * None yet.
   *
   * @param language of the headings that name none, as the settings have it
   * @param argument the placeholder of a question of the form; blank for none
   */
  Wordings(String language, UnaryOperator<String> argument) {
    this.main = locale(language).orElse("es");
    this.argument = argument;
    LOCALES.forEach(locale -> texts.put(locale, new TreeMap<>()));
  }

  /** What a row says under a heading, in each language in which it says anything. */
  SortedMap<String, String> of(Sheet.Row row, String heading) {
    SortedMap<String, String> found = new TreeMap<>();
    row.values()
        .forEach(
            (name, text) -> {
              if (name.equals(heading)) {
                found.putIfAbsent(main, text);
              } else if (name.startsWith(heading + ":")) {
                String language = name.substring(heading.length()).replaceFirst("^:+", "");
                locale(language)
                    .ifPresentOrElse(it -> found.put(it, text), () -> foreign.add(language));
              }
            });
    return found;
  }

  /** Keeps a text under a key; what a language lacks it borrows. */
  void put(String key, SortedMap<String, String> wordings) {
    String base =
        Optional.ofNullable(wordings.get("es"))
            .or(() -> Optional.ofNullable(wordings.get(main)))
            .or(() -> wordings.values().stream().findFirst())
            .orElse(key);
    boolean alike = wordings.values().stream().map(Wordings::references).distinct().count() < 2;
    for (String locale : LOCALES) {
      String text = wordings.get(locale);
      if (text == null) {
        borrowed.add(locale);
      }
      patterns(locale).put(key, pattern(text == null ? base : text, alike));
    }
  }

  private static Set<String> references(String text) {
    return REFERENCE.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  SortedMap<String, SortedMap<String, String>> all() {
    return texts;
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (String locale : borrowed) {
      remarks.add(
          new Remark(
              "survey!label",
              "Faltan textos en «" + locale + "»: se usan los de otro idioma. Traducilos.",
              "texts are missing in `" + locale + "`; another language stands in; translate them"));
    }
    for (String language : foreign) {
      remarks.add(
          new Remark(
              "survey!label::" + language,
              "El bot no habla ese idioma: esos textos no se usan.",
              "the bot does not speak this language; these texts are left out"));
    }
    return remarks;
  }

  private SortedMap<String, String> patterns(String locale) {
    return texts.computeIfAbsent(locale, any -> new TreeMap<>());
  }

  /** As an ICU pattern; a question that all languages name becomes its answer. */
  private String pattern(String text, boolean alike) {
    StringBuilder pattern = new StringBuilder();
    Matcher matcher = REFERENCE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String name = alike ? argument.apply(matcher.group(1)) : "";
      pattern.append(quoted(text.substring(end, matcher.start())));
      pattern.append(name.isEmpty() ? "…" : "{" + name + "}");
      end = matcher.end();
    }
    return pattern.append(quoted(text.substring(end))).toString().strip();
  }

  /** A text with another under it. */
  static String under(String text, String more) {
    return text + "\n" + more;
  }

  private static String quoted(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("'", "''")
        .replace("{", "'{'")
        .replace("}", "'}'");
  }

  private static Optional<String> locale(String language) {
    String plain = language.strip().toLowerCase(Locale.ROOT);
    Matcher code = CODE.matcher(plain);
    String locale =
        code.matches()
            ? code.group(1)
            : LANGUAGES.getOrDefault(
                plain, plain.matches("[a-z]{2}([-_][a-z]{2})?") ? plain.substring(0, 2) : "");
    return Optional.of(locale).filter(LOCALES::contains);
  }
}
