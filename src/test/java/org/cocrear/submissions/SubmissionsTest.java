package org.cocrear.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.nlp.Guess;
import org.cocrear.participants.ParticipantId;
import org.cocrear.submissions.Submission.Answer;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.Submission.Outcome;
import org.cocrear.submissions.Submission.Status;
import org.cocrear.submissions.Submission.Step;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class SubmissionsTest {

  private static final ParticipantId ANA = new ParticipantId("ana");
  private static final ParticipantId BETO = new ParticipantId("beto");

  private final TestClock clock = TestClock.at("2026-05-04T15:00:00Z");
  private final MongoOperations mongo = TestStore.fresh().operations();
  private final List<Object> rung = new ArrayList<>();
  private final Submissions submissions = over(mongo);

  @Test
  void filesOnceHoweverManyFileAtOnce() throws Exception {
    Callable<SubmissionCode> filing =
        () -> {
          SubmissionCode code = submissions.reserve("ROS", "m1/0");
          submissions.file(proposal(code, ANA, "Más árboles"));
          return code;
        };
    SubmissionCode code = submissions.reserve("ROS", "m1/0");
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<SubmissionCode> filed : threads.invokeAll(Collections.nCopies(24, filing))) {
        assertThat(filed.get()).isEqualTo(code);
      }
    }
    assertThat(submissions.all("p")).hasSize(1);
    Submission found = submissions.find(code.value().toLowerCase().replace('-', ' ')).orElseThrow();
    assertThat(found.suggested().getFirst()).isEqualTo(new Guess("ambiente", 0.6));
    assertThat(found.history()).extracting(Step::what).containsExactly("received");
    assertThat(found).isEqualTo(submissions.of(ANA).getFirst());
  }

  @Test
  void keepsEveryDecisionOfManyAtOnce() throws Exception {
    SubmissionCode code = file("m1/0", ANA, "Más árboles");
    List<Callable<Submission>> decisions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String axis = i % 2 == 0 ? "ambiente" : "salud";
      decisions.add(() -> submissions.decideAxes(code, List.of(axis), "rosa"));
      String text = "Texto " + i;
      decisions.add(() -> submissions.release(code, text, "rosa"));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Submission> decided : threads.invokeAll(decisions)) {
        decided.get();
      }
    }
    Submission now = submissions.find(code.value()).orElseThrow();
    assertThat(now.status()).isEqualTo(Status.IN_REVIEW);
    assertThat(now.history()).filteredOn(step -> step.what().equals("published")).hasSize(12);
  }

  @Test
  void refusesDecisionsThatCannotStand() {
    SubmissionCode code = file("m1/0", ANA, "Más árboles");
    for (List<String> axes :
        List.of(
            List.<String>of(),
            List.of("mascotas"),
            List.of("salud", "salud"),
            List.of("ninguno", "salud"))) {
      refused("axes", () -> submissions.decideAxes(code, axes, "rosa"));
    }
    refused("reason", () -> submissions.answer(code, answer("a1", Outcome.ADOPTED, " \n")));
    refused(
        "reason", () -> submissions.answer(code, answer("a1", Outcome.ADOPTED, "x".repeat(4001))));
    refused("commitments", () -> submissions.link(code, List.of("nowhere"), "rosa"));
    refused("into", () -> submissions.merge(code, code, "rosa", "iguales"));
    submissions.withdraw(code);
    refused("status", () -> submissions.answer(code, answer("a1", Outcome.ADOPTED, "Sí")));
    assertThat(submissions.find(code.value()).orElseThrow().history()).hasSize(2);
  }

  @Test
  void answersWithTheWishToBeToldAndAgainWithAnother() {
    SubmissionCode code = file("m1/0", ANA, "Más árboles");
    submissions.answer(code, answer("a1", Outcome.NOT_ADOPTED, "No hay presupuesto"));
    submissions.answer(code, answer("a1", Outcome.NOT_ADOPTED, "No hay presupuesto"));
    assertThat(submissions.untold()).extracting(Submission::code).containsExactly(code);
    submissions.told(code, "a1");
    assertThat(submissions.untold()).isEmpty();
    submissions.answer(code, answer("a2", Outcome.ADOPTED, "Hay presupuesto"));
    submissions.told(code, "a1");
    assertThat(submissions.untold()).hasSize(1);
    Submission now = submissions.find(code.value()).orElseThrow();
    assertThat(now.status()).isEqualTo(Status.ANSWERED);
    assertThat(now.history())
        .extracting(Step::why)
        .containsExactly("", "not-adopted: No hay presupuesto", "adopted: Hay presupuesto");
    assertThat(rung).contains(new AnswerRing(code));
    assertThat(submissions.counts("p").byOutcome()).isEqualTo(Map.of("adopted", 1L));
  }

  @Test
  void showsDangerFirstThenTheDoubtful() {
    SubmissionCode sure = file("m1/0", ANA, "sure");
    SubmissionCode decided = file("m2/0", ANA, "decided");
    clock.pass(Duration.ofMinutes(1));
    SubmissionCode doubtful = file("m3/0", BETO, "doubtful");
    SubmissionCode danger = submissions.reserve("ROS", "m4/0");
    submissions.file(filing(danger, Kind.COMPLAINT, "sure", BETO, Map.of(), "violence"));
    submissions.decideAxes(decided, List.of("salud", "genero"), "rosa");
    assertThat(page(null, null, true)).containsExactly(danger, doubtful, sure, decided);
    assertThat(page(null, "genero", false)).containsExactly(decided);
    assertThat(page(Kind.COMPLAINT, null, false)).containsExactly(danger);
    assertThat(submissions.counts("p").byAxis())
        .isEqualTo(Map.of("ambiente", 3L, "genero", 1L, "salud", 1L));
    assertThat(submissions.counts("p").byKind()).isEqualTo(Map.of("proposal", 3L, "complaint", 1L));
    assertThat(submissions.page(new Submissions.Query(null, null, null, false, 1, 3, null)).items())
        .hasSize(1);
  }

  @Test
  void mergesWithoutLosingAnythingAndSeparatesAgain() {
    SubmissionCode one = file("m1/0", ANA, "Más árboles");
    SubmissionCode other = file("m2/0", BETO, "Árboles, más");
    Submission merged = submissions.merge(one, other, "rosa", "Piden lo mismo");
    assertThat(merged.status()).isEqualTo(Status.MERGED);
    assertThat(merged.text()).isEqualTo("Más árboles");
    assertThat(submissions.mergedInto(other)).extracting(Submission::author).containsExactly(ANA);
    refused("into", () -> submissions.merge(other, one, "rosa", "Al revés"));
    assertThat(submissions.separate(one, "rosa", "No era lo mismo").status())
        .isEqualTo(Status.RECEIVED);
    assertThat(submissions.mergedInto(other)).isEmpty();
  }

  @Test
  void keepsOneSurveyAnswerAPerson() {
    SubmissionCode first = survey("m1/0", ANA, Map.of("survey", "2026", "q1", "sí"));
    SubmissionCode second = survey("m2/0", ANA, Map.of("survey", "2026", "q1", "no"));
    survey("m2/0", ANA, Map.of("survey", "2026", "q1", "no"));
    survey("m3/0", BETO, Map.of("survey", "2026", "q1", "sí"));
    survey("m4/0", ANA, Map.of("survey", "2027", "q1", "sí"));
    assertThat(submissions.all("p")).hasSize(3);
    Submission kept = submissions.find(second.value()).orElseThrow();
    assertThat(kept.code()).isEqualTo(first);
    assertThat(kept.fields()).containsEntry("q1", "no");
    assertThat(kept.history()).extracting(Step::what).containsExactly("received", "replaced");
  }

  @Test
  void takesAMinorsAnswerWithoutAnyTraceToThem() {
    Map<String, String> young = Map.of("survey", "2026", "band", "13-15", "zone", "norte");
    survey("m1/0", ANA, young);
    survey("m1/0", ANA, young);
    survey("m2/0", ANA, young);
    Submission only = submissions.all("p").getFirst();
    assertThat(submissions.all("p")).hasSize(1);
    assertThat(only.author()).isNull();
    assertThat(only.fields()).doesNotContainKey("zone");
    assertThat(mongo.findAll(Document.class, "survey_rounds")).isEmpty();
    refused("text", () -> submissions.release(only.code(), "Palabras", "rosa"));
    assertThat(Surveys.minor("16-17", 16)).isFalse();
    assertThat(Surveys.minor("under-16", 16)).isTrue();
    assertThat(Surveys.minor("60+", 16)).isFalse();
  }

  @Test
  void erasesAnAuthorWhereverThePowerFails() {
    for (int writes = 0; ; writes++) {
      MongoOperations calm = TestStore.fresh().operations();
      Submissions before = over(calm);
      for (String message : List.of("m1", "m2", "m3")) {
        before.file(
            proposal(new SubmissionCode("ROS-" + message + "XX"), ANA, "Secreto " + message));
      }
      before.release(new SubmissionCode("ROS-m1XX"), "Público", "rosa");
      before.file(
          filing(
              new SubmissionCode("ROS-m4XX"), Kind.SURVEY, "", ANA, Map.of("survey", "s"), null));
      PowerCut power = new PowerCut(writes);
      Throwable cut = catchThrowable(() -> data(power.on(calm)).erase(ANA, true));
      data(calm).erase(ANA, true);
      assertThat(before.of(ANA)).isEmpty();
      assertThat(calm.findAll(Document.class, "survey_rounds")).isEmpty();
      assertThat(before.all("p"))
          .extracting(Submission::text)
          .containsExactlyInAnyOrder("Público", "", "", "");
      assertThat(calm.findAll(Document.class, "submissions").toString())
          .doesNotContain("Secreto")
          .doesNotContain("ana");
      assertThat(before.counts("p").total()).isEqualTo(4);
      if (cut == null) {
        assertThat(writes).isGreaterThan(4);
        return;
      }
    }
  }

  private SubmissionsData data(MongoOperations store) {
    SubmissionStore own = new SubmissionStore(store);
    return new SubmissionsData(over(store), own, new Surveys(store, own), clock);
  }

  private Submissions over(MongoOperations store) {
    return new Submissions(
        store, Fakes::classify, Fakes.plans(Fakes.plan()), new Fakes.Promises(), rung::add, clock);
  }

  private SubmissionCode file(String effect, ParticipantId author, String text) {
    SubmissionCode code = submissions.reserve("ROS", effect);
    submissions.file(proposal(code, author, text));
    return code;
  }

  private SubmissionCode survey(String effect, ParticipantId author, Map<String, String> fields) {
    SubmissionCode code = submissions.reserve("ROS", effect);
    submissions.file(filing(code, Kind.SURVEY, "", author, fields, null));
    return code;
  }

  private NewSubmission proposal(SubmissionCode code, ParticipantId author, String text) {
    return filing(code, Kind.PROPOSAL, text, author, Map.of("a.b$", "x"), null);
  }

  private NewSubmission filing(
      SubmissionCode code,
      Kind kind,
      String text,
      ParticipantId author,
      Map<String, String> fields,
      String flag) {
    return new NewSubmission(
        code,
        "p",
        kind,
        text,
        new TreeMap<>(fields),
        author,
        "sms",
        clock.instant(),
        false,
        LocalDate.of(2026, 6, 3),
        flag);
  }

  private Answer answer(String id, Outcome outcome, String reason) {
    return new Answer(id, outcome, reason, null, null, "rosa", clock.instant());
  }

  private List<SubmissionCode> page(Kind kind, String axis, boolean uncertainFirst) {
    return submissions
        .page(new Submissions.Query(kind, axis, null, uncertainFirst, 0, 20, null))
        .items()
        .stream()
        .map(Submission::code)
        .toList();
  }

  private static void refused(String field, Runnable decision) {
    assertThatThrownBy(decision::run)
        .isInstanceOfSatisfying(
            InvalidDecision.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
