package org.cocrear.nlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a classifier sees of a text: stems, pairs of neighbouring stems, and pieces of words.
 *
 * @param stems stems of words with a subject
 * @param small also words without one (articles, prepositions)
 * @param pairs neighbouring stems; without small words unless those count
 * @param shortest letters of the shortest pieces of words; 0 for none
 * @param longest letters of the longest pieces
 */
public record Features(boolean stems, boolean small, boolean pairs, int shortest, int longest) {

  /** Every text has it: what is likely before a word is read. */
  static final String ALWAYS = "*";

  /** The name of a stem's feature. */
  public static String ofStem(String stem) {
    return "s=" + stem;
  }

  /** A feature of one text and the places of the words that showed it. */
  public record Found(String name, List<Integer> places) {}

  /** Leaves stems or pairs out. */
  public Features without(boolean noStems, boolean noPairs) {
    return new Features(stems && !noStems, small, pairs && !noPairs, shortest, longest);
  }

  /** Keeps words without a subject. */
  public Features withSmall() {
    return new Features(stems, true, pairs, shortest, longest);
  }

  /** Every feature once, in the order of the text. */
  public List<Found> of(List<Token> tokens) {
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    found.put(ALWAYS, List.of());
    int before = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (stems && (small || !token.empty())) {
        add(found, ofStem(token.stem()), i);
      }
      if (token.empty() && !small) {
        continue;
      }
      if (pairs && before >= 0) {
        add(found, "p=" + tokens.get(before).stem() + ' ' + token.stem(), i);
      }
      before = i;
      pieces(token.form(), i, found);
    }
    List<Found> all = new ArrayList<>(found.size());
    found.forEach((name, places) -> all.add(new Found(name, places)));
    return all;
  }

  /** Whether a feature is a piece of a word. */
  public static boolean isPiece(String name) {
    return name.length() < 2 || name.charAt(1) != '=';
  }

  private void pieces(String form, int place, Map<String, List<Integer>> found) {
    if (shortest == 0) {
      return;
    }
    String framed = '_' + Letters.sound(form) + '_';
    for (int length = shortest; length <= longest; length++) {
      for (int start = 0; start + length <= framed.length(); start++) {
        add(found, framed.substring(start, start + length), place);
      }
    }
  }

  private static void add(Map<String, List<Integer>> found, String name, int place) {
    List<Integer> places = found.computeIfAbsent(name, unseen -> new ArrayList<>(1));
    places.add(place);
  }
}
