package org.cocrear.nlp.tagging;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data of persons that have a shape: telephones, documents, mail, where somebody lives. */
final class PersonalTraces {

  /** Beyond this nothing is read. */
  private static final int LONGEST = 20_000;

  private static final int LEAST_DIGITS = 10;
  private static final int MOST_DIGITS = 14;

  private static final Pattern RUN_OF_DIGITS =
      Pattern.compile("(?<![\\d.,/-])\\+?\\(?\\d[\\d ()./-]{6,20}\\d(?!\\d)");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)15[ -]?\\d{2,4}[ -]?\\d{4}(?!\\d)");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?iU)\\b(?:tel(?:[eé]fono)?|cel(?:ular)?|fono|m[oó]vil|fijo|wh?ats?app|wsp|wpp|phone"
              + "|llam\\w+|comunic\\w+)\\b[^\\d\\n]{0,30}\\+?\\d[\\d -]{5,16}\\d");
  private static final Pattern FREE_OF_CHARGE = Pattern.compile("^0?(?:800|810|600|900)\\d*");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[. ]\\d{3})+");

  private static final Map<Alarm, List<Pattern>> SHAPES =
      new EnumMap<>(
          Map.of(
              Alarm.IDENTITY,
              List.of(
                  Pattern.compile(
                      "(?iU)\\b(?:d\\.?n\\.?i\\.?|documento|c[eé]dula|ine|pasaporte|l\\.?e\\.?|l\\.?c\\.?)"
                          + "(?=\\W)[^\\d\\n]{0,15}\\d{1,2}\\.?\\d{3}\\.?\\d{3}\\b"),
                  Pattern.compile("(?<!\\d)(?:20|23|24|27|30|33)[- ]?\\d{8}[- ]?\\d(?!\\d)"),
                  Pattern.compile("(?i)\\b[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z0-9]\\d\\b"),
                  Pattern.compile("(?i)(?<!\\d)\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dk](?!\\w)")),
              Alarm.EMAIL,
              List.of(Pattern.compile("(?U)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")),
              Alarm.HOME,
              List.of(
                  Pattern.compile(
                      "(?iU)\\b(?:viv(?:e|en|o|imos)|domicilio|se domicilia|mi direcci[oó]n"
                          + "|(?:su|la|mi) casa (?:de|en|es))\\b(?! cerca)(?:(?!escuela|l[ií]nea|ruta"
                          + "|hospital|\\d)[^\\n]){1,40}?\\p{L}+\\s+(?:n[°º]?\\s*)?\\d{2,5}\\b"),
                  Pattern.compile(
                      "(?iU)\\b\\p{L}+\\s+\\d{2,5}\\b[^\\n]{0,12}\\b(?:piso|pb|d(?:e)?pto|departamento"
                          + "|\\d{1,2} ?[°º] ?[a-f]\\b)")),
              Alarm.VULNERABLE,
              List.of(
                  Pattern.compile(
                      "(?iU)\\b(?:discapacidad|discapacitad[oa]s?|silla de ruedas|no videntes?|cieg[oa]s?"
                          + "|sord[oa]s?|autis\\w+|adult[oa]s? mayor(?:es)?|jubilad[oa]s?|geri[aá]tric\\w+"
                          + "|situaci[oó]n de calle|sin techo|indigentes?|asentamientos?|villas?"
                          + "|pueblos? originarios?|ind[ií]genas?|comunidad (?:qom|toba|mapuche)|qom|mapuches?"
                          + "|migrantes?|refugiad[oa]s?|travestis?|trans|lgbt\\w*|presos?|privad[oa]s de la"
                          + " libertad|hogares de ni[nñ]os|ni[nñ]ez vulnerada|madres? solteras?"
                          + "|cuidador[ae]s?|consumos? problem[aá]ticos?)\\b"))));

  private PersonalTraces() {}

  static Set<Alarm> in(String text) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Set<Alarm> found = EnumSet.noneOf(Alarm.class);
    SHAPES.forEach(
        (alarm, shapes) -> {
          if (shapes.stream().anyMatch(shape -> shape.matcher(read).find())) {
            found.add(alarm);
          }
        });
    if (hasTelephone(read)) {
      found.add(Alarm.PHONE);
    }
    return found;
  }

  private static boolean hasTelephone(String text) {
    Matcher run = RUN_OF_DIGITS.matcher(text);
    while (run.find()) {
      String digits = run.group().replaceAll("\\D", "");
      boolean whole = digits.length() >= LEAST_DIGITS && digits.length() <= MOST_DIGITS;
      if (whole && isPersonal(digits) && !THOUSANDS.matcher(run.group()).matches()) {
        return true;
      }
    }
    Matcher called = CALLED.matcher(text);
    while (called.find()) {
      if (isPersonal(called.group().replaceAll("\\D", ""))) {
        return true;
      }
    }
    return MOBILE.matcher(text).find();
  }

  private static boolean isPersonal(String digits) {
    return !FREE_OF_CHARGE.matcher(digits).matches()
        && SHAPES.getOrDefault(Alarm.IDENTITY, List.of()).stream()
            .noneMatch(shape -> shape.matcher(digits).matches());
  }
}
