package org.cocrear.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases of whole words, forgiving of spelling. In a phrase {@code (a|b c)} are alternatives,
 * {@code word?} and {@code (a|b)?} may be missing, {@code word*} begins a word, {@code ..} stands
 * for up to three words, {@code .} for the end.
 */
final class Phrases {

  private final Map<String, String> spelling;
  private final Pattern pattern;

  Phrases(List<String> phrases, Map<String, String> spelling) {
    this.spelling = Map.copyOf(spelling);
    this.pattern =
        Pattern.compile(
            phrases.isEmpty()
                ? "(?!)"
                : phrases.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(phrase -> "(?<= )" + sequence(phrase))
                    .collect(Collectors.joining("|")));
  }

  /** The text in the words that phrases are compared with. */
  String sounding(String text) {
    return Arrays.stream(Plain.words(text).strip().split(" ", -1))
        .map(word -> spelling.getOrDefault(word, word))
        .flatMap(words -> Arrays.stream(words.split(" ", -1)))
        .map(Plain::sound)
        .collect(Collectors.joining(" ", " ", " "));
  }

  boolean in(String sounding) {
    return pattern.matcher(sounding).find();
  }

  String without(String sounding) {
    return pattern.matcher(sounding).replaceAll("");
  }

  private static String sequence(String phrase) {
    return cut(phrase.strip(), ' ').stream().map(Phrases::token).collect(Collectors.joining());
  }

  private static String token(String token) {
    if (token.equals("..")) {
      return "(?:\\S+ ){0,3}";
    }
    if (token.equals(".")) {
      return "\\z";
    }
    if (token.endsWith("?")) {
      return "(?:" + token(token.substring(0, token.length() - 1)) + ")?";
    }
    if (token.startsWith("(") && token.endsWith(")")) {
      return cut(token.substring(1, token.length() - 1), '|').stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Phrases::sequence)
          .collect(Collectors.joining("|", "(?:", ")"));
    }
    boolean begins = token.endsWith("*");
    return Plain.sound(Plain.words(token).strip()) + (begins ? "\\S* " : " ");
  }

  private static List<String> cut(String phrase, char at) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == at && depth == 0) {
        parts.add(phrase.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(phrase.substring(from));
    parts.removeIf(String::isBlank);
    return parts;
  }
}
