package org.cocrear.surveys.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands under {@code relevant}. */
final class Expressions {

  /** What the conditions of a flow cannot say. */
  static final class Unsaid extends Exception {

    private static final long serialVersionUID = 1;

    Unsaid(String part) {
      super(part);
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\\$\\{[^}]+}|'[^']*'|\"[^\"]*\"|[‘’][^‘’]*[‘’]|-?\\d+(?:\\.\\d+)?|!=|<=|>=|[=<>(),]|[A-Za-z][A-Za-z0-9:-]*|\\S)");
  private static final List<String> COMPARES = List.of("=", "!=", "<", "<=", ">", ">=");

  private final List<String> tokens = new ArrayList<>();
  private final UnaryOperator<String> answer;
  private int next;

  private Expressions(String text, UnaryOperator<String> answer) {
    this.answer = answer;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
  }

  /**
   * Reads an expression.
   *
   * @param answer the name of an answer in the flow, by its name in the form; blank for none
   * @throws Unsaid naming the part that cannot be said
   */
  static Expression read(String text, UnaryOperator<String> answer) throws Unsaid {
    Expressions reader = new Expressions(text, answer);
    Expression expression = reader.or();
    if (reader.next < reader.tokens.size()) {
      throw new Unsaid(reader.peek());
    }
    return expression;
  }

  private Expression or() throws Unsaid {
    Expression left = and();
    while (take("or")) {
      left = new Expression.Or(left, and());
    }
    return left;
  }

  private Expression and() throws Unsaid {
    Expression left = single();
    while (take("and")) {
      left = new Expression.And(left, single());
    }
    return left;
  }

  private Expression single() throws Unsaid {
    if (take("(")) {
      Expression inner = or();
      need(")");
      return inner;
    }
    if (take("not")) {
      need("(");
      Expression inner = or();
      need(")");
      return new Expression.Not(inner);
    }
    if (take("selected")) {
      need("(");
      String name = reference();
      need(",");
      String value = literal();
      need(")");
      return new Expression.Is(name, List.of(value));
    }
    return comparison();
  }

  private Expression comparison() throws Unsaid {
    String name = reference();
    String how = peek();
    if (!COMPARES.contains(how)) {
      throw new Unsaid(how.isEmpty() ? "${" + name + "}" : how);
    }
    next++;
    if (how.equals("=") || how.equals("!=")) {
      return equal(name, how.equals("="));
    }
    return peek().startsWith("${") ? between(name, how, reference()) : ordered(name, how);
  }

  private Expression equal(String name, boolean equal) throws Unsaid {
    String value = literal();
    Expression same =
        value.isEmpty()
            ? new Expression.Not(new Expression.Given(name))
            : new Expression.Is(name, List.of(value));
    return equal ? same : new Expression.Not(same);
  }

  private static Expression between(String name, String how, String other) {
    Expression both = new Expression.And(new Expression.Given(name), new Expression.Given(other));
    Expression order =
        switch (how) {
          case "<" -> new Expression.Below(name, other);
          case ">" -> new Expression.Below(other, name);
          case "<=" -> new Expression.Not(new Expression.Below(other, name));
          default -> new Expression.Not(new Expression.Below(name, other));
        };
    return new Expression.And(both, order);
  }

  private Expression ordered(String name, String how) throws Unsaid {
    String literal = literal();
    if (!literal.matches("-?\\d{1,6}")) {
      throw new Unsaid(literal);
    }
    int number = Integer.parseInt(literal);
    Expression given = new Expression.Given(name);
    return switch (how) {
      case "<" -> new Expression.Below(name, "" + number);
      case "<=" -> new Expression.Below(name, "" + (number + 1));
      case ">" ->
          new Expression.And(
              given, new Expression.Not(new Expression.Below(name, "" + (number + 1))));
      default ->
          new Expression.And(given, new Expression.Not(new Expression.Below(name, "" + number)));
    };
  }

  private String reference() throws Unsaid {
    String token = peek();
    if (!token.startsWith("${")) {
      throw new Unsaid(token);
    }
    next++;
    String name = answer.apply(token.substring(2, token.length() - 1).strip());
    if (name.isEmpty()) {
      throw new Unsaid(token);
    }
    return name;
  }

  private String literal() throws Unsaid {
    String token = peek();
    boolean quoted = token.length() > 1 && "'\"‘’".indexOf(token.charAt(0)) >= 0;
    if (!quoted && !token.matches("-?\\d+(\\.\\d+)?")) {
      throw new Unsaid(token);
    }
    next++;
    return quoted ? token.substring(1, token.length() - 1) : token;
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private boolean take(String token) {
    boolean there = peek().equalsIgnoreCase(token);
    next += there ? 1 : 0;
    return there;
  }

  private void need(String token) throws Unsaid {
    if (!take(token)) {
      throw new Unsaid(peek());
    }
  }
}
