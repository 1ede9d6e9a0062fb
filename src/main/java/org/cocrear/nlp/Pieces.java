package org.cocrear.nlp;

/** Walks over a text once and cuts it into words, numbers, links, accounts and signs. */
final class Pieces {

  /** What a piece is. */
  enum Kind {
    WORD,
    NUMBER,
    LINK,
    ACCOUNT,
    SIGN
  }

  private final String text;
  private int at;
  private int start;
  private boolean tag;
  private Kind kind = Kind.WORD;

  Pieces(String text) {
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  String surface() {
    return text.substring(start, at);
  }

  /** The word with the digits that stick to it, as in {@code salu2}. */
  String withDigits() {
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  void takeDigits() {
    at = start + withDigits().length();
  }

  /** Moves to the next piece; false at the end. */
  boolean next() {
    while (at < text.length()) {
      int point = text.codePointAt(at);
      start = at;
      if (begins(point)) {
        return true;
      }
      tag = point == '#';
      at = start + Character.charCount(point);
    }
    return false;
  }

  private boolean begins(int point) {
    if (Character.isLetter(point)) {
      return isLink() ? take(Kind.LINK) : takeWord();
    }
    if (Character.isDigit(point)) {
      return takeNumber();
    }
    if (point == '@' && letterAt(start + 1)) {
      return take(Kind.ACCOUNT);
    }
    return isSign(point) && takeSign(point);
  }

  private boolean isLink() {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  private boolean take(Kind what) {
    kind = what;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return true;
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0;
  }

  private boolean takeWord() {
    kind = Kind.WORD;
    boolean mixed = false;
    int before = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean hump = tag && Character.isUpperCase(point) && Character.isLowerCase(before);
      if (hump || !(isPart(point) || (point == '@' && letterAt(at - 1)))) {
        break;
      }
      mixed |= point == '@';
      before = point;
      at += Character.charCount(point);
    }
    boolean address = mixed && at < text.length() && text.charAt(at) == '.';
    return !address || take(Kind.ACCOUNT);
  }

  private boolean takeNumber() {
    kind = Kind.NUMBER;
    while (at < text.length() && isNumeral(text.charAt(at))) {
      at++;
    }
    return true;
  }

  private boolean isNumeral(char letter) {
    boolean joint = letter == '.' || letter == ',';
    return Character.isDigit(letter)
        || (joint && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
  }

  private boolean takeSign(int point) {
    kind = Kind.SIGN;
    at = start + Character.charCount(point);
    while (at < text.length() && (text.charAt(at) == 0x200D || text.charAt(at) == 0xFE0F)) {
      boolean joins = text.charAt(at) == 0x200D && at + 1 < text.length();
      at++;
      if (joins) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return true;
  }

  private boolean letterAt(int index) {
    return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
  }

  private static boolean isPart(int point) {
    return Character.isLetter(point) || isMark(point);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSign(int point) {
    int type = Character.getType(point);
    return type == Character.OTHER_SYMBOL;
  }
}
