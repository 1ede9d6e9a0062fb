package org.cocrear.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocrear.nlp.tagging.Alarm;
import org.cocrear.nlp.tagging.Alarms;
import org.cocrear.review.Decisions.UnknownCode;
import org.cocrear.submissions.InvalidDecision;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What raised an alarm is not published before a reviewer says that it may be (O8, O14, M23). */
@Component
class Cautions {

  private final Submissions submissions;
  private final Alarms alarms;

  Cautions(Submissions submissions, Alarms alarms) {
    this.submissions = submissions;
    this.alarms = alarms;
  }

  /**
   * Checks a publication.
   *
   * @throws InvalidDecision naming what was found in what was written or in what would be seen,
   *     unless the reviewer confirms
   */
  void check(String code, @Nullable Boolean visible, @Nullable String text, boolean confirmed) {
    if (confirmed || !Boolean.TRUE.equals(visible)) {
      return;
    }
    Submission it = submissions.find(code).orElseThrow(() -> new UnknownCode(code));
    Set<Alarm> found = EnumSet.noneOf(Alarm.class);
    found.addAll(it.marks().guards());
    found.addAll(of(text == null ? it.text() : text));
    if (!found.isEmpty()) {
      throw new InvalidDecision(
          "confirm",
          "antes de publicar confirmá que lo revisaste; hay "
              + found.stream().map(Labels::of).collect(Collectors.joining(", "))
              + " ("
              + found.stream().map(Alarm::key).collect(Collectors.joining(", "))
              + ")");
    }
  }

  private List<Alarm> of(String text) {
    return alarms.of(text).stream().filter(Alarm::guardsPublication).toList();
  }
}
