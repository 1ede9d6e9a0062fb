package org.cocrear.nlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one way from a text to its words, alike for training and for live messages: NFC, lower case,
 * accents off, lengthened letters cut, chat spellings and emoji spelled out, links, numbers and
 * names of accounts turned into marks, Spanish stems. Never throws, whatever the string.
 */
public final class TextPipeline {

  /** Words beyond this one are not read: a subject shows long before. */
  static final int MOST_WORDS = 600;

  /** What it reads, in the models' folder. */
  public static final List<String> RESOURCES =
      List.of("spellings.tsv", "emoji.tsv", "stopwords.txt");

  private static final int LONGEST_WORD = 40;

  private final Map<String, String[]> spellings = new HashMap<>();
  private final Map<String, String[]> emoji = new HashMap<>();
  private final Set<String> empty = new HashSet<>();
  private final Stems stems = new Stems();

  /** Reads its resources from the folder. */
  public TextPipeline(ModelFolder folder) {
    read(folder.lines("spellings.tsv"), spellings);
    read(folder.lines("emoji.tsv"), emoji);
    folder.lines("stopwords.txt").forEach(line -> empty.addAll(List.of(line.split(" "))));
  }

  /** The words of a text, in order. */
  public List<Token> tokens(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<Token> tokens = new ArrayList<>();
    Pieces pieces = new Pieces(composed);
    while (tokens.size() < MOST_WORDS && pieces.next()) {
      add(pieces, tokens);
    }
    return tokens;
  }

  /** The text as it was meant: forms with one space between; normalising again changes nothing. */
  String normalise(String text) {
    return tokens(text).stream().map(Token::form).collect(Collectors.joining(" "));
  }

  private void add(Pieces pieces, List<Token> tokens) {
    String surface = pieces.surface();
    switch (pieces.kind()) {
      case LINK -> tokens.add(mark(surface, "xenlace"));
      case NUMBER -> tokens.add(mark(surface, "xnumero"));
      case ACCOUNT -> tokens.add(mark(surface, "xusuario"));
      case SIGN -> addAll(surface, emoji.getOrDefault(bare(surface), new String[0]), tokens);
      case WORD -> addWord(pieces, tokens);
    }
  }

  private void addWord(Pieces pieces, List<Token> tokens) {
    String written = pieces.withDigits();
    String form = form(written);
    String[] meant = spellings.get(form);
    if (meant == null) {
      form = written.length() == pieces.surface().length() ? form : form(pieces.surface());
      addAll(pieces.surface(), spellings.getOrDefault(form, new String[] {form}), tokens);
    } else {
      pieces.takeDigits();
      addAll(written, meant, tokens);
    }
  }

  private static String form(String surface) {
    return Letters.squeeze(Letters.fold(surface.replace('@', 'o')));
  }

  private void addAll(String surface, String[] forms, List<Token> tokens) {
    for (String form : forms) {
      if (!form.isEmpty()) {
        String kept = cut(form);
        tokens.add(new Token(surface, kept, stems.of(kept), empty.contains(kept)));
      }
    }
  }

  private static String cut(String form) {
    if (form.length() <= LONGEST_WORD) {
      return form;
    }
    boolean splits = Character.isHighSurrogate(form.charAt(LONGEST_WORD - 1));
    return form.substring(0, splits ? LONGEST_WORD - 1 : LONGEST_WORD);
  }

  private static Token mark(String surface, String form) {
    return new Token(surface, form, form, true);
  }

  private static String bare(String sign) {
    StringBuilder kept = new StringBuilder();
    sign.codePoints().filter(point -> point != 0xFE0F).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static void read(List<String> lines, Map<String, String[]> into) {
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 2) {
        throw new IllegalStateException("two columns expected: " + line);
      }
      into.put(Letters.squeeze(bare(columns[0])), Letters.squeeze(columns[1]).split(" "));
    }
  }
}
