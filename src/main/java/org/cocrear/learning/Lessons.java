package org.cocrear.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.authoring.LabelledText;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submission.Status;
import org.cocrear.submissions.Submission.Step;
import org.cocrear.submissions.Submissions;

/** What was decided, and what still waits; never an erased or a withdrawn text. */
class Lessons {

  private final Submissions submissions;

  Lessons(Submissions submissions) {
    this.submissions = submissions;
  }

  /** Every decision that stands, oldest first. */
  List<Lesson> of(String planId) {
    return readable(planId)
        .flatMap(it -> lesson(it).stream())
        .sorted(Comparator.comparing(Lesson::at))
        .toList();
  }

  /** Those on which nobody has decided. */
  List<Submission> undecided(String planId) {
    return readable(planId)
        .filter(it -> it.axes().isEmpty() && it.status() != Status.MERGED)
        .toList();
  }

  /** One example for each text: of several words on the same text the latest counts. */
  static List<LabelledText> examples(Collection<Lesson> lessons) {
    Map<String, LabelledText> latest = new LinkedHashMap<>();
    lessons.stream()
        .sorted(Comparator.comparing(Lesson::at))
        .forEach(lesson -> latest.put(lesson.text(), lesson.labelled()));
    return List.copyOf(latest.values());
  }

  private Stream<Submission> readable(String planId) {
    return submissions.all(planId).stream()
        .filter(it -> it.kind() != Submission.Kind.SURVEY)
        .filter(it -> it.status() != Status.WITHDRAWN && !it.words().isBlank())
        .filter(it -> it.history().stream().noneMatch(step -> step.what().equals("erased")));
  }

  private static Optional<Lesson> lesson(Submission it) {
    return it.history().stream()
        .filter(step -> step.what().equals("axes-decided") && !it.axes().isEmpty())
        .reduce((earlier, later) -> later)
        .map(step -> lesson(it, step));
  }

  private static Lesson lesson(Submission it, Step step) {
    String suggested = it.suggested().stream().findFirst().map(Guess::label).orElse("");
    return new Lesson(
        it.code(), it.words(), it.axes(), step.who(), step.at(), it.model(), suggested);
  }
}
