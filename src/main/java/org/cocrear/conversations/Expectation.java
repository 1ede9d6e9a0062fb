package org.cocrear.conversations;

import java.util.Map;

/**
 * What an open talk waits for.
 *
 * @param prose whether it asked for free text
 * @param session the talk
 */
public record Expectation(boolean prose, Session session) {

  /** What a talk of this flow waits for. */
  public static Expectation of(Flow flow, Session session) {
    boolean prose =
        flow.steps().get(session.step()) instanceof Step.Ask ask
            && ask.answer() instanceof Answer.Text text
            && text.media();
    return new Expectation(prose, session);
  }

  /** Whether a text is one of the options that were offered. */
  public boolean offers(String text) {
    return new Options(session.offered(), Map.of()).typed(text).isPresent();
  }
}
