package org.cocrear.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Guess;
import org.cocrear.review.Decisions.AnswerDraft;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;

/** What stands in the forms of a submission's page: what holds now, or what was typed last. */
record Typed(
    List<String> axes,
    String publicText,
    AnswerDraft answer,
    List<String> commitments,
    String into,
    String why) {

  private static final double LIKELY = 0.25;

  /** The decisions that hold; where there are none yet, the suggestions to begin from. */
  static Typed from(Submission it) {
    String text = it.released() == null ? it.text() : it.released();
    return new Typed(axes(it), text, draft(it.answer()), it.commitments(), "", "");
  }

  Typed withAxes(List<String> typed) {
    return new Typed(typed, publicText, answer, commitments, into, why);
  }

  Typed withPublicText(String typed) {
    return new Typed(axes, typed, answer, commitments, into, why);
  }

  Typed withAnswer(AnswerDraft typed) {
    return new Typed(axes, publicText, typed, commitments, into, why);
  }

  Typed withCommitments(List<String> typed) {
    return new Typed(axes, publicText, answer, typed, into, why);
  }

  Typed withMerge(String typedInto, String typedWhy) {
    return new Typed(axes, publicText, answer, commitments, typedInto, typedWhy);
  }

  private static List<String> axes(Submission it) {
    if (!it.axes().isEmpty()) {
      return it.axes();
    }
    Set<String> likely = new LinkedHashSet<>();
    it.suggested().stream()
        .filter(guess -> guess.confidence() >= LIKELY)
        .map(Guess::label)
        .forEach(likely::add);
    if (it.proposedAxis() != null) {
      likely.add(it.proposedAxis());
    }
    if (likely.size() > 1) {
      likely.remove(Classifier.OUTSIDE);
    }
    return List.copyOf(likely);
  }

  private static AnswerDraft draft(Submission.@Nullable Answer it) {
    return it == null
        ? new AnswerDraft(null, null, null, null)
        : new AnswerDraft(Keys.of(it.outcome()), it.reason(), it.area(), it.influence());
  }
}
