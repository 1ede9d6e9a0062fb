package org.cocrear.surveys;

import org.jspecify.annotations.Nullable;

/**
 * How a person stands with a survey.
 *
 * @param round the current one
 * @param former what they answered in it; null where they did not, or may not any more
 */
public record Standing(Questionnaire survey, Round round, State state, @Nullable AnswerSet former) {

  /** What they may do. */
  public enum State {
    /** Answer. */
    FRESH,
    /** Change what they answered. */
    ANSWERED,
    /** They answered, and what they said stands. */
    DONE,
    /** Wait until it opens. */
    WAITING,
    /** It has as many answers as were asked for. */
    FULL,
    /** It is over. */
    CLOSED
  }
}
