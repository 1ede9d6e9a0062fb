package org.cocrear.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocrear.Fakes;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.nlp.Guess;
import org.cocrear.participants.ParticipantId;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.Submission.Step;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class TranscriptionsTest {

  private static final ParticipantId ANA = new ParticipantId("ana");

  private final TestClock clock = TestClock.at("2026-05-04T15:00:00Z");
  private final MongoOperations mongo = TestStore.fresh().operations();
  private final List<Object> rung = new ArrayList<>();
  private final Submissions submissions =
      new Submissions(
          mongo,
          Fakes::classify,
          Fakes.plans(Fakes.plan()),
          new Fakes.Promises(),
          rung::add,
          clock);
  private final Transcriptions transcriptions =
      new Transcriptions(new SubmissionStore(mongo), Fakes::classify, rung::add, clock);

  @Test
  void aVoiceNoteIsClassifiedOnlyOnceItIsWrittenDown() {
    SubmissionCode code = file("[nota de voz]", Map.of("problem", "[nota de voz]"));
    Submission before = submissions.find(code.value()).orElseThrow();
    assertThat(before.suggested()).isEmpty();
    assertThat(before.sure()).isFalse();

    transcriptions.write(code, "m-1", " Falta sombra en la plaza ", "rosa");
    transcriptions.write(code, "m-1", "otra cosa", "juan");

    Submission after = submissions.find(code.value()).orElseThrow();
    assertThat(after.text()).isEqualTo("Falta sombra en la plaza");
    assertThat(after.fields()).containsEntry("problem", "Falta sombra en la plaza");
    assertThat(after.suggested().getFirst()).isEqualTo(new Guess("ambiente", 0.6));
    assertThat(after.history()).extracting(Step::what).containsExactly("received", "transcribed");
    assertThat(transcriptions.waiting()).isEmpty();
    assertThat(rung).contains(new AnswerRing(code));
  }

  @Test
  void whatWasWrittenBesideStaysAndTheAuthorIsToldOnce() {
    SubmissionCode code =
        file(
            "La plaza [nota de voz]",
            Map.of("problem", "La plaza [nota de voz]", "attachments", "photo:m-8 voice:m-9"));
    assertThat(transcriptions.waiting())
        .extracting(Recording::media)
        .containsExactlyInAnyOrder("m-1", "m-9");
    transcriptions.write(code, "m-1", "está a oscuras", "rosa");
    transcriptions.write(code, "m-9", "y sin bancos", "rosa");
    assertThat(submissions.find(code.value()).orElseThrow().text())
        .isEqualTo("La plaza está a oscuras\n\ny sin bancos");
    Transcript told = transcriptions.untold().getFirst();
    assertThat(told.text()).isEqualTo("está a oscuras\ny sin bancos");
    rung.clear();
    transcriptions.told(told);
    assertThat(rung).containsExactly(told);
    assertThat(transcriptions.untold()).isEmpty();
  }

  @Test
  void nothingWaitsOfWhoWasErasedAndNothingEmptyIsTaken() {
    SubmissionCode code = file("[voice note]", Map.of("problem", "[voice note]"));
    assertThatThrownBy(() -> transcriptions.write(code, "m-1", " ", "rosa"))
        .isInstanceOf(InvalidDecision.class);
    SubmissionStore store = new SubmissionStore(mongo);
    new SubmissionsData(submissions, store, clock).erase(ANA, false);
    assertThat(transcriptions.waiting()).isEmpty();
    assertThat(transcriptions.untold()).isEmpty();
  }

  private SubmissionCode file(String text, Map<String, String> fields) {
    TreeMap<String, String> all = new TreeMap<>(fields);
    all.put("problem_media", "m-1");
    all.put("problem_media_kind", "voice");
    SubmissionCode code = submissions.reserve("ROS", text);
    submissions.file(
        new NewSubmission(
            code,
            "p",
            Kind.PROPOSAL,
            text,
            all,
            ANA,
            "telegram",
            clock.instant(),
            false,
            LocalDate.of(2026, 6, 3),
            null));
    return code;
  }
}
