package org.cocrear.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.Fakes;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.authoring.Corrector;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditEntry;
import org.cocrear.staff.AuditTrail;
import org.cocrear.submissions.ErasureForTests;
import org.cocrear.submissions.NewSubmission;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoOperations;

/** What reviewers decide makes the next model (requirement M19), on a plan without any model. */
class LearningTest {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "ambiente", List.of("basura", "árboles", "humo", "río", "reciclar", "plaza", "poda"),
          "salud", List.of("hospital", "turno", "remedios", "vacuna", "médico", "guardia", "dolor"),
          "genero",
              List.of("mujeres", "violencia", "refugio", "varones", "trans", "acoso", "pareja"));

  private final TestClock clock = TestClock.at("2026-05-04T06:30:00Z");
  private final MongoOperations mongo = TestStore.fresh().operations();
  private final Plan plan = Fakes.plan();
  private final Plans plans = Fakes.plans(plan);
  private final Submissions submissions =
      new Submissions(mongo, Fakes::classify, plans, new Fakes.Promises(), rung -> {}, clock);
  private final Lessons lessons = new Lessons(submissions);
  private final AuditTrail trail = new AuditTrail(mongo, clock);
  private final Node one = new Node();
  private final Node other = new Node();
  private int filed;

  /** What one process has of its own. */
  private final class Node {
    private final Classifiers classifiers = new Classifiers(ModelFolder.inJar());
    private final VersionStore versions = new VersionStore(mongo);
    private final RunStore runs = new RunStore(mongo, clock);
    private final RunningModel model = new RunningModel(versions, classifiers);
    private final Retraining retraining =
        new Retraining(
            plans,
            lessons,
            new Rehearsal(new PathMatchingResourcePatternResolver(), "classpath:nlp-models/"),
            new Corrector(ModelFolder.inJar()),
            model,
            versions,
            runs,
            trail,
            clock);

    String train() {
      clock.pass(Duration.ofMinutes(1));
      assertThat(retraining.claim("rosa")).isTrue();
      retraining.run("rosa");
      return versions.active(plan.id());
    }

    String says(String text) {
      return model.now(plan).classify(text).first().label();
    }
  }

  @Test
  void aDecisionChangesTheNextModelAndOneMayGoBack() {
    teach();
    assertThat(one.says("basura y humo")).isEqualTo(Classifier.OUTSIDE);
    String first = one.train();
    assertThat(first).startsWith("cold+");
    assertThat(one.says("basura y humo")).isEqualTo("ambiente");
    assertThat(one.model.now(plan).classify("dolor").modelVersion()).isEqualTo(first);
    String fixed = "perros sueltos muerden";
    decide(fixed, "salud");
    decide("perros sueltos ladran y muerden", "salud");
    String second = one.train();
    assertThat(second).isNotEqualTo(first);
    assertThat(one.says(fixed)).isEqualTo("salud");
    assertThat(one.retraining.use(first, "ana")).isTrue();
    assertThat(one.model.now(plan).card().version()).isEqualTo(first);
    assertThat(one.retraining.use("", "ana")).isTrue();
    assertThat(one.says("basura y humo")).isEqualTo(Classifier.OUTSIDE);
    assertThat(one.retraining.use("nowhere", "ana")).isFalse();
    assertThat(trail.newest("", 10)).extracting(AuditEntry::what).contains("learning.chosen");
  }

  @Test
  void whatIsWorseDoesNotRun() {
    teach();
    String good = one.train();
    List<String> axes = List.of("ambiente", "salud", "genero");
    for (int i = 0; i < 200; i++) {
      String axis = axes.get(i % 3);
      decide(text(axes.get(i / 3 % 3), i) + " pésimo " + i % 7, axis);
    }
    assertThat(one.train()).isEqualTo(good);
    Version refused = one.versions.all(plan.id()).getFirst();
    assertThat(refused.objections()).isNotEmpty();
    assertThat(one.runs.last(plan.id()).orElseThrow().step()).contains("No se puso en marcha");
    assertThat(trail.newest(refused.id(), 1))
        .extracting(AuditEntry::what)
        .containsExactly("learning.refused");
  }

  @Test
  void nodesTrainOneAtATimeAndRunTheSame() {
    teach();
    one.retraining.nightly();
    other.retraining.nightly();
    assertThat(one.versions.all(plan.id())).hasSize(1);
    assertThat(other.says("hospital sin remedios")).isEqualTo(Classifier.OUTSIDE);
    other.model.pickUp(plan);
    assertThat(other.says("hospital sin remedios")).isEqualTo("salud");
    assertThat(one.retraining.claim("ana")).isTrue();
    assertThat(other.retraining.claim("rosa")).isFalse();
    clock.pass(Duration.ofHours(1));
    assertThat(other.retraining.claim("rosa")).isTrue();
  }

  @Test
  void erasedAndWithdrawnTextsTeachNothing() {
    SubmissionCode kept = decide("kept words", "salud");
    decide("kept words", "genero");
    SubmissionCode erased = decide("secret words", "salud");
    SubmissionCode withdrawn = decide("withdrawn words", "salud");
    submissions.release(erased, "secret words, released", "rosa");
    submissions.withdraw(withdrawn);
    ParticipantId author = submissions.find(erased.value()).orElseThrow().author();
    ErasureForTests.of(mongo, submissions, clock).erase(author, true);
    assertThat(lessons.of(plan.id())).extracting(Lesson::text).containsOnly("kept words");
    assertThat(Lessons.examples(lessons.of(plan.id())))
        .singleElement()
        .satisfies(latest -> assertThat(latest.label()).isEqualTo("genero"));
    Lesson lesson = lessons.of(plan.id()).getFirst();
    assertThat(lesson.code()).isEqualTo(kept);
    assertThat(lesson.who()).isEqualTo("rosa");
    assertThat(lesson.suggested()).isEqualTo("ambiente");
  }

  @Test
  void theMostHelpfulAreDoubtfulAndUnlike() {
    teach();
    one.train();
    file("hospital con basura");
    file("hospital con basura ahora");
    file("mujeres en la plaza");
    file("remedios, turno, médico y hospital");
    List<NextToReview.Next> next =
        new NextToReview(new TextPipeline(ModelFolder.inJar()))
            .of(lessons.undecided(plan.id()), one.model.now(plan), 2);
    assertThat(next).extracting(it -> it.it().text().startsWith("hospital")).contains(true, false);
    Insight.Confusion confusion = Insight.confusion(lessons.of(plan.id()));
    assertThat(confusion.suggested()).containsExactly("ambiente");
    assertThat(confusion.rows()).hasSize(3);
    assertThat(Insight.weeks(lessons.of(plan.id()), plan.zone()))
        .singleElement()
        .satisfies(week -> assertThat(week.percent()).isBetween(30L, 40L));
  }

  private void teach() {
    for (int i = 0; i < 40; i++) {
      for (String axis : WORDS.keySet().stream().sorted().toList()) {
        decide(text(axis, i), axis);
      }
    }
  }

  private static String text(String axis, int seed) {
    List<String> words = WORDS.get(axis);
    return words.get(seed % 7)
        + " "
        + words.get((seed / 7 + seed + 1) % 7)
        + " "
        + words.get((seed * 3 + 2) % 7)
        + (seed % 2 == 0 ? " ya" : " acá");
  }

  private SubmissionCode decide(String text, String axis) {
    SubmissionCode code = file(text);
    clock.pass(Duration.ofSeconds(1));
    submissions.decideAxes(code, List.of(axis), "rosa");
    return code;
  }

  private SubmissionCode file(String text) {
    SubmissionCode code = submissions.reserve("ROS", "m" + filed++ + "/0");
    submissions.file(
        new NewSubmission(
            code,
            plan.id(),
            Kind.PROPOSAL,
            text,
            new TreeMap<>(),
            new ParticipantId("p" + filed),
            "sms",
            clock.instant(),
            false,
            LocalDate.of(2026, 6, 3),
            null));
    return code;
  }

  @Test
  void aLargeCorrectionIsKeptInPieces() {
    byte[] weights = new byte[2_000_000];
    weights[1_999_999] = 7;
    teach();
    one.train();
    Version version = one.versions.all(plan.id()).getFirst();
    one.versions.keep(version, weights);
    assertThat(one.versions.weights(version.id())).isEqualTo(weights);
    assertThat(mongo.findAll(Document.class, "learning_weights")).hasSize(3);
    assertThat(new ArrayList<>(one.versions.all(plan.id()))).hasSize(1);
  }
}
