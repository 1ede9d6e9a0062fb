package org.cocrear.intake;

import java.util.SortedMap;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Transcript;
import org.cocrear.surveys.Surveys;
import org.springframework.context.event.EventListener;

/** What was written down of a survey's voice notes reaches its answer set too. */
class VoiceAnswers {

  private static final String MEDIA = "_media";

  private final Surveys surveys;

  VoiceAnswers(Surveys surveys) {
    this.surveys = surveys;
  }

  @EventListener
  void heard(Transcript transcript) {
    Submission submission = transcript.submission();
    if (submission.kind() == Submission.Kind.SURVEY) {
      SortedMap<String, String> fields = submission.fields();
      fields.forEach((name, words) -> heard(name, fields.getOrDefault(name + MEDIA, ""), words));
    }
  }

  private void heard(String question, String media, String words) {
    if (!media.isBlank()) {
      surveys.writeDown(question, media, words);
    }
  }
}
