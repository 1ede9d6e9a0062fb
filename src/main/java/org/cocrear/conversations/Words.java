package org.cocrear.conversations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typed words made comparable: case, accents, numbers, slips. */
final class Words {

  private static final List<List<String>> NUMBERS =
      List.of(
          List.of("cero", "zero"),
          List.of("uno", "una", "un", "primero", "primera", "one", "first", "um", "uma"),
          List.of("dos", "segundo", "segunda", "two", "second", "dois", "duas"),
          List.of("tres", "tercero", "tercera", "three", "third", "terceira"),
          List.of("cuatro", "cuarto", "cuarta", "four", "quatro"),
          List.of("cinco", "quinto", "quinta", "five"),
          List.of("seis", "six"),
          List.of("siete", "seven", "sete"),
          List.of("ocho", "eight", "oito"),
          List.of("nueve", "nine", "nove"),
          List.of("diez", "ten", "dez"),
          List.of("once", "eleven", "onze"),
          List.of("doce", "twelve", "doze"),
          List.of("trece", "thirteen", "treze"),
          List.of("catorce", "fourteen", "catorze", "quatorze"),
          List.of("quince", "fifteen", "quinze"),
          List.of("dieciseis", "sixteen", "dezesseis"),
          List.of("diecisiete", "seventeen", "dezessete"),
          List.of("dieciocho", "eighteen", "dezoito"),
          List.of("diecinueve", "nineteen", "dezenove"),
          List.of("veinte", "twenty", "vinte"));
  private static final String LEAD =
      "(?:(?:la|el|the|a|o) )?(?:(?:opcion|option|opcao|numero|number|nro|n°|no|n)(?:[ .]+|(?=\\d)))?#?";
  private static final Pattern DIGITS = Pattern.compile(LEAD + "(-?\\d{1,9})(?:[ .):°-]+(.*))?");

  private Words() {}

  /** Whether a text says anything: an emoji or a dot alone does not. */
  static boolean says(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Lower case, without accents and outer punctuation; single spaces. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[\\p{P}\\p{S}\\s&&[^#-]]+|[\\p{P}\\p{S}\\s]+$", "")
        .replaceAll("\\s+", " ");
  }

  /** The number that a plain text is, in digits or words. */
  static OptionalInt number(String plain) {
    Matcher matcher = DIGITS.matcher(plain);
    if (matcher.matches() && matcher.group(2) == null) {
      return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
    String word = plain.replaceFirst("^" + LEAD, "");
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (NUMBERS.get(i).contains(word)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The number before a repeated label, as in {@code 1) label}. */
  static OptionalInt numbered(String plain, List<String> labels) {
    Matcher matcher = DIGITS.matcher(plain);
    boolean named = matcher.matches() && matcher.group(2) != null;
    return named && labels.contains(plain(matcher.group(2)))
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** Whether two words differ by one letter put, missed, changed, or swapped with the next. */
  static boolean slip(String a, String b) {
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    String restA = a.substring(head);
    String restB = b.substring(head);
    return behind(restA, 1).equals(behind(restB, 1))
        || behind(restA, 1).equals(restB)
        || restA.equals(behind(restB, 1))
        || swapped(restA).equals(restB);
  }

  private static String behind(String text, int from) {
    return text.length() < from ? "" : text.substring(from);
  }

  private static String swapped(String text) {
    return text.length() < 2 ? text : "" + text.charAt(1) + text.charAt(0) + text.substring(2);
  }
}
