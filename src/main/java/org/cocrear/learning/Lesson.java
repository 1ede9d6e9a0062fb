package org.cocrear.learning;

import java.time.Instant;
import java.util.List;
import org.cocrear.nlp.authoring.LabelledText;
import org.cocrear.submissions.SubmissionCode;

/**
 * A reviewer's word on the axes of a text.
 *
 * @param who an account's name
 * @param model version of the model that suggested
 * @param suggested its first suggestion; empty where there was none
 */
record Lesson(
    SubmissionCode code,
    String text,
    List<String> axes,
    String who,
    Instant at,
    String model,
    String suggested) {

  /** Whether the first suggestion is one of the decided axes. */
  boolean agreed() {
    return axes.contains(suggested);
  }

  LabelledText labelled() {
    return LabelledText.decided(axes, text);
  }
}
