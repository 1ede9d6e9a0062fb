package org.cocrear.surveys.xlsform;

import java.util.List;

/** When a question is asked: what of XPath the conditions of a flow can say. */
sealed interface Expression {

  /** Both. */
  record And(Expression left, Expression right) implements Expression {}

  /** Either. */
  record Or(Expression left, Expression right) implements Expression {}

  /** Not so. */
  record Not(Expression inner) implements Expression {}

  /** The answer is one of these, or has one of them among several. */
  record Is(String name, List<String> values) implements Expression {}

  /** There is an answer. */
  record Given(String name) implements Expression {}

  /** The number is below that of another answer or fact, or below a number. */
  record Below(String name, String than) implements Expression {}

  /** All of them that are there. */
  static Expression both(Expression left, Expression right) {
    return new And(left, right);
  }
}
