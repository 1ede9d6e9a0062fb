package org.cocrear.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.cocrear.Fakes;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.nlp.SimilarTexts;
import org.cocrear.participants.ParticipantId;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.Submission.Status;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class SimilarSubmissionsTest {

  private static final ParticipantId ANA = new ParticipantId("ana");
  private static final String TREES = "Plantar árboles nativos en las veredas de barrio Ludueña";
  private static final String AGAIN = "en barrio ludueña planten arboles nativos en la vereda";

  private final TestClock clock = TestClock.at("2026-05-04T15:00:00Z");
  private final MongoOperations mongo = TestStore.fresh().operations();
  private final SubmissionStore store = new SubmissionStore(mongo);
  private final Submissions submissions =
      new Submissions(
          mongo,
          Fakes::classify,
          Fakes.plans(Fakes.plan()),
          new Fakes.Promises(),
          rung -> {},
          clock);
  private final SimilarSubmissions similar = SimilarForTests.over(mongo);

  @Test
  void findsWhatWasSentBeforeAndWhatComesLater() {
    SubmissionCode first = file("m1/0", TREES);
    file("m2/0", "Wifi libre en las plazas del oeste de la ciudad");
    assertThat(near(AGAIN)).containsExactly(first);
    SubmissionCode later = file("m3/0", TREES + ", por favor");
    assertThat(near(AGAIN)).containsExactlyInAnyOrder(first, later);
  }

  @Test
  void forgetsWhatWasTakenBackOrErased() {
    SubmissionCode back = file("m1/0", TREES);
    file("m2/0", TREES + " ya");
    submissions.withdraw(back);
    assertThat(near(AGAIN)).hasSize(1).doesNotContain(back);
    new SubmissionsData(submissions, store, clock).erase(ANA, true);
    assertThat(near(AGAIN)).isEmpty();
  }

  @Test
  void anAuthorJoinsOnceAndIsToldNothingTwice() {
    SubmissionCode first = file("m1/0", TREES);
    SubmissionCode second = file("m2/0", AGAIN);
    submissions.join(second, first);
    submissions.join(second, first);
    Submission joined = submissions.find(second.value()).orElseThrow();
    assertThat(joined.status()).isEqualTo(Status.MERGED);
    assertThat(joined.text()).isEqualTo(AGAIN);
    assertThat(joined.history())
        .extracting(Submission.Step::what)
        .containsExactly("received", "joined");
    assertThat(submissions.untoldMerges()).isEmpty();
    assertThat(submissions.mergedInto(first)).hasSize(1);
  }

  @Test
  void anIdeaStandsAloneWhereTheOtherIsGone() {
    SubmissionCode gone = file("m1/0", TREES);
    SubmissionCode second = file("m2/0", AGAIN);
    submissions.withdraw(gone);
    submissions.join(second, gone);
    assertThat(submissions.find(second.value()).orElseThrow().status()).isEqualTo(Status.RECEIVED);
  }

  private List<SubmissionCode> near(String text) {
    return similar.near(text, SimilarTexts.AKIN, 5, any -> true).stream()
        .map(one -> one.submission().code())
        .toList();
  }

  private SubmissionCode file(String effect, String text) {
    SubmissionCode code = submissions.reserve("ROS", effect);
    submissions.file(
        new NewSubmission(
            code,
            "p",
            Kind.PROPOSAL,
            text,
            new TreeMap<>(),
            ANA,
            "telegram",
            clock.instant(),
            false,
            LocalDate.parse("2026-06-01"),
            null));
    return code;
  }
}
