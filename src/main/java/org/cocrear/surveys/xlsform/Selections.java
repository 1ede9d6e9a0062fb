package org.cocrear.surveys.xlsform;

import java.util.Map;

/** Options that a condition names get the ids that they have in the flow. */
final class Selections {

  private Selections() {}

  /**
   * The same expression over ids.
   *
   * @param selects questions with options; true where ids stay as written
   */
  static Expression known(Expression expression, Map<String, Boolean> selects) {
    return switch (expression) {
      case Expression.And and ->
          new Expression.And(known(and.left(), selects), known(and.right(), selects));
      case Expression.Or or ->
          new Expression.Or(known(or.left(), selects), known(or.right(), selects));
      case Expression.Not not -> new Expression.Not(known(not.inner(), selects));
      case Expression.Is is -> is(is, selects);
      case Expression.Given given -> given;
      case Expression.Below below -> below;
    };
  }

  private static Expression is(Expression.Is is, Map<String, Boolean> selects) {
    Boolean asWritten = selects.get(is.name());
    return asWritten == null || asWritten
        ? is
        : new Expression.Is(is.name(), is.values().stream().map(Names::option).toList());
  }
}
