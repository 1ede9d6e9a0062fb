package org.cocrear.nlp.tagging;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text names somebody: an office and a name ("el concejal Ramírez"), or a first name and
 * a surname in any case. What bears a name, such as a street or a school, is nobody.
 */
final class Names {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|[.,;:!?\\n]");

  private final Set<String> firsts = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> offices = new HashSet<>();
  private final Set<String> bearers = new HashSet<>();

  /** Lines {@code first: …}, {@code last: …}, {@code office: …}, {@code bearer: …}. */
  Names(List<String> lines) {
    for (String line : lines) {
      String[] parts = line.split(":", 2);
      Set<String> into =
          switch (parts[0]) {
            case "first" -> firsts;
            case "last" -> surnames;
            case "office" -> offices;
            case "bearer" -> bearers;
            default -> throw new IllegalStateException("names.txt: " + line);
          };
      into.addAll(List.of(parts[1].strip().split(" ")));
    }
  }

  boolean namesSomebody(String text) {
    List<String> words = WORD.matcher(text).results().map(found -> found.group()).toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (!ofAThing(words, i) && (office(words, i) || whole(words, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean office(List<String> words, int at) {
    if (!offices.contains(plain(words.get(at)))) {
      return false;
    }
    String next = words.get(at + 1);
    boolean dotted = next.equals(".") && at + 2 < words.size();
    String name = dotted ? words.get(at + 2) : next;
    String low = plain(name);
    boolean known = firsts.contains(low) || surnames.contains(low);
    return known || (isCapital(name) && !bearers.contains(low) && !offices.contains(low));
  }

  private boolean whole(List<String> words, int at) {
    String first = plain(words.get(at));
    if (!firsts.contains(first)) {
      return false;
    }
    String next = words.get(at + 1);
    boolean second = firsts.contains(plain(next)) && at + 2 < words.size();
    String surname = second && !surnames.contains(plain(next)) ? words.get(at + 2) : next;
    return surnames.contains(plain(surname)) || (isCapital(words.get(at)) && isCapital(surname));
  }

  /** Whether a street, a school or the like bears the name. */
  private boolean ofAThing(List<String> words, int at) {
    for (int i = Math.max(0, at - 3); i < at; i++) {
      if (bearers.contains(plain(words.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(String word) {
    Matcher letters = Pattern.compile("\\p{Lu}\\p{Ll}+").matcher(word);
    return letters.matches();
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
