package org.cocrear.conversations;

import java.util.List;

/** What a branch may look at: a closed set, over answers first and facts second. */
public sealed interface Condition {

  /** The value of a name is one of these; of several that were chosen, any. */
  record Is(String name, List<String> values) implements Condition {}

  /** A name has a value that is not blank. */
  record Given(String name) implements Condition {}

  /** A name has none. */
  record Missing(String name) implements Condition {}

  /** A list has options. */
  record Some(String list) implements Condition {}

  /** The whole number of a name is below a number, or that of another name; else false. */
  record Below(String name, String than) implements Condition {}
}
