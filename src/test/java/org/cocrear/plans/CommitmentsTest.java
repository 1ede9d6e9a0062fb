package org.cocrear.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

  private static final LocalDate DUE = LocalDate.parse("2022-05-01");

  private final TestClock clock = TestClock.at("2021-09-01T12:00:00Z");
  private final TestStore store = TestStore.fresh();
  private final List<Object> rung = new ArrayList<>();
  private final Commitments commitments = commitments(SamplePlans.untouched(clock));

  private Commitments commitments(Plans plans) {
    return new Commitments(store.operations(), plans, clock, rung::add);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Commitment.Draft draft(List<String> confirmed) {
    return new Commitment.Draft(
        "Título", List.of("ambiente"), "", "Un problema", "Hoy", "Mañana", "Pasos", confirmed);
  }

  private Commitment published() {
    Commitment one = commitments.create(SamplePlans.ROSARIO, draft(Commitment.CHECKLIST), "ana");
    commitments.addMilestone(one.id(), new Milestone.Draft("Hito", DUE, null), "ana");
    return commitments.show(one.id(), Commitment.Status.PUBLISHED, "ana", "");
  }

  private static Milestone.Change change(Milestone.Status status) {
    return new Milestone.Change(status, null, null, List.of());
  }

  private static List<String> fieldsOf(Runnable action) {
    InvalidCommitment invalid = catchThrowableOfType(InvalidCommitment.class, action::run);
    return invalid.problems().stream().map(InvalidCommitment.Problem::field).toList();
  }

  @Test
  void theChecklistNamesWhatKeepsItFromBeingPublished() {
    List<String> three = List.of("problem", "startingPoint", "activities");
    Commitment one = commitments.create(SamplePlans.ROSARIO, draft(three), "ana");
    assertThat(one.area()).isEqualTo("ambiente");
    assertThat(fieldsOf(() -> commitments.show(one.id(), Commitment.Status.PUBLISHED, "ana", "")))
        .containsExactly("expectedResult", "milestones");
    assertThat(commitments.published(SamplePlans.ROSARIO)).isEmpty();
  }

  @Test
  void aMilestoneLiesWithinTheTerm() {
    Commitment one = commitments.create(SamplePlans.ROSARIO, draft(List.of()), "ana");
    LocalDate late = LocalDate.parse("2024-01-01");
    assertThat(
            fieldsOf(
                () ->
                    commitments.addMilestone(
                        one.id(), new Milestone.Draft("Hito", late, null), "ana")))
        .containsExactly("due");
  }

  @Test
  void publishingIsNewsOnceAndUntilItWasAnnounced() {
    Commitment one = published();
    commitments.show(one.id(), Commitment.Status.PUBLISHED, "ana", "");
    assertThat(commitments.unannounced())
        .singleElement()
        .satisfies(news -> assertThat(news.what()).isEqualTo(new News.What.Published()))
        .satisfies(news -> assertThat(rung).containsOnly(new NewsRing(news.id())));
    commitments.announced(commitments.unannounced().getFirst().id());
    assertThat(commitments.unannounced()).isEmpty();
    commitments.move(one.id() + "-1", change(Milestone.Status.IN_PROGRESS), "ana");
    assertThat(commitments.unannounced()).hasSize(1);
  }

  @Test
  void aDelayNeedsAReasonAndALaterDateWithinTheTerm() {
    String milestone = published().id() + "-1";
    assertThat(fieldsOf(() -> commitments.move(milestone, change(Milestone.Status.DELAYED), "ana")))
        .containsExactly("reason", "due");
    Milestone.Change good =
        new Milestone.Change(
            Milestone.Status.DELAYED, "Faltó tiempo", DUE.plusMonths(2), List.of());
    commitments.move(milestone, good, "ana");
    int steps = commitments.history(milestone.substring(0, milestone.length() - 2)).size();
    commitments.move(milestone, good, "ana");
    assertThat(commitments.history(milestone.substring(0, milestone.length() - 2)))
        .hasSize(steps)
        .last()
        .satisfies(step -> assertThat(step.why()).isEqualTo("Faltó tiempo"))
        .satisfies(step -> assertThat(step.was()).containsEntry("due", "2022-05-01"));
    assertThat(commitments.unannounced())
        .last()
        .extracting(News::what)
        .isEqualTo(
            new News.What.MilestoneMoved(
                "Hito", Milestone.Status.DELAYED, "Faltó tiempo", DUE.plusMonths(2)));
  }

  @Test
  void evidenceIsAddedAndIsNoNewsByItself() {
    String milestone = published().id() + "-1";
    commitments.move(milestone, change(Milestone.Status.COMPLETED), "ana");
    int before = commitments.unannounced().size();
    Milestone.Evidence evidence =
        new Milestone.Evidence("https://example.org/acta.pdf", DUE, "CC BY 4.0");
    Milestone.Evidence bad = new Milestone.Evidence("acta.pdf", DUE, "");
    Milestone.Change withBad =
        new Milestone.Change(Milestone.Status.COMPLETED, null, null, List.of(evidence, bad));
    assertThat(fieldsOf(() -> commitments.move(milestone, withBad, "ana")))
        .containsExactly("evidence[1].url", "evidence[1].licence");
    commitments.move(
        milestone,
        new Milestone.Change(Milestone.Status.COMPLETED, null, null, List.of(evidence)),
        "ana");
    assertThat(commitments.ofMilestone(milestone).orElseThrow().milestones().getFirst().evidence())
        .containsExactly(evidence);
    assertThat(commitments.unannounced()).hasSize(before);
  }

  @Test
  void anEditKeepsWhatItOverwroteAndAPublishedOneStaysComplete() {
    Commitment one = published();
    Commitment.Draft empty =
        new Commitment.Draft("T", List.of("ambiente"), "", "", "h", "m", "p", Commitment.CHECKLIST);
    assertThat(fieldsOf(() -> commitments.edit(one.id(), empty, "ana", "")))
        .containsExactly("problem");
    Commitment.Draft renamed =
        new Commitment.Draft(
            "Otro", one.axes(), "", "Un problema", "Hoy", "Mañana", "Pasos", one.confirmed());
    commitments.edit(one.id(), renamed, "beto", "más claro");
    assertThat(commitments.history(one.id()))
        .last()
        .isEqualTo(
            new Commitment.Step(
                clock.instant(),
                "beto",
                "edited",
                "más claro",
                new TreeMap<>(Map.of("title", "Título"))));
  }

  @Test
  void theRecordKeepsTheTrueDatesOnTrial() {
    clock.set(Instant.parse("2026-11-20T12:00:00Z"));
    Plans trial = SamplePlans.plans(SamplePlans.ROSARIO, true, clock);
    Commitments moved = commitments(trial);
    SamplePlans.FILES.forEach(file -> file.commitments().forEach(moved::importOnce));
    SamplePlans.FILES.forEach(file -> file.commitments().forEach(moved::importOnce));
    long shift = trial.shift(SamplePlans.ROSARIO);
    assertThat(shift).isEqualTo(1978);
    assertThat(moved.find("ros-ejemplo-1").orElseThrow().milestones().getFirst().due())
        .isEqualTo(LocalDate.parse("2021-12-15").plusDays(shift));
    moved.move("ros-ejemplo-1-1", change(Milestone.Status.IN_PROGRESS), "ana");
    Document stored = store.operations().findById("ros-ejemplo-1", Document.class, "commitments");
    assertThat(stored.get("commitment", Document.class).getList("milestones", Document.class))
        .first()
        .satisfies(first -> assertThat(first.getString("due")).isEqualTo("2021-12-15"));
    assertThat(moved.unannounced()).singleElement().extracting(News::example).isEqualTo(true);
  }
}
