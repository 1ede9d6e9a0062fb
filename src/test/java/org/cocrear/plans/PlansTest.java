package org.cocrear.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cocrear.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PlansTest {

  private final TestClock clock = TestClock.at("2026-11-20T02:00:00Z");
  private final Plans plans = SamplePlans.untouched(clock);

  @Test
  void rosarioHasItsTenAxesWithTheirAccents() {
    assertThat(plans.active().axes())
        .extracting(Axis::title)
        .containsExactly(
            "Espacio cívico y participación ciudadana",
            "Ambiente y clima",
            "Derecho a la información",
            "Educación y cultura",
            "Juventudes y participación de las juventudes",
            "Gobernanza digital",
            "Políticas de género",
            "Anticorrupción y transparencia",
            "Políticas de salud",
            "Contrataciones públicas");
    assertThat(String.join(" ", plans.active().axes().stream().map(Axis::key).toList()))
        .isEqualTo(
            "espacio-civico ambiente derecho-informacion educacion-cultura juventudes"
                + " gobernanza-digital genero anticorrupcion salud contrataciones");
  }

  @ParameterizedTest
  @CsvSource({
    "rosario-2021-2023,2021-06-13T23:59:59,EARLY,AWARENESS,2021-06-14,",
    "rosario-2021-2023,2021-06-14T00:00,OPEN,COCREATION,2021-06-14,2021-07-31",
    "rosario-2021-2023,2021-07-31T23:59,OPEN,COCREATION,2021-06-14,2021-07-31",
    "rosario-2021-2023,2021-08-01T00:00,LATE,IMPLEMENTATION,,2021-07-31",
    "jalisco-2016-2018,2016-09-12T12:00,LATE,,2016-10-17,2016-09-10",
    "jalisco-2016-2018,2016-10-17T00:00,OPEN,COCREATION,2016-10-17,2016-10-21"
  })
  void takesProposalsInTheWindowOfThePlansOwnZone(
      String id,
      LocalDateTime local,
      Window.State state,
      Stage stage,
      LocalDate opens,
      LocalDate closes) {
    Plan plan = plans.find(id).orElseThrow();
    var now = local.atZone(plan.zone()).toInstant();
    assertThat(plan.window(now)).isEqualTo(new Window(state, opens, closes));
    assertThat(plan.phase(now).map(Phase::stage).orElse(null)).isEqualTo(stage);
  }

  @Test
  void onTrialTheConsultationOpenedAWeekAgo() {
    Plan plan = SamplePlans.plans(SamplePlans.ROSARIO, true, clock).active();
    // 02:00 UTC on the 20th is still the 19th in Rosario.
    assertThat(plan.window(clock.instant()))
        .isEqualTo(
            new Window(
                Window.State.OPEN, LocalDate.parse("2026-11-12"), LocalDate.parse("2026-12-29")));
  }

  @Test
  void onTrialNothingMovesWhereTheConsultationIsOpen() {
    TestClock open = TestClock.at("2016-10-18T12:00:00Z");
    Plan plan = SamplePlans.plans("jalisco-2016-2018", true, open).active();
    assertThat(plan).isEqualTo(plans.find("jalisco-2016-2018").orElseThrow());
  }

  @Test
  void anUnknownActivePlanIsRefusedNamingTheKnownOnes() {
    assertThatThrownBy(() -> SamplePlans.plans("roma", false, clock))
        .isInstanceOfSatisfying(
            PlanProblems.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "cocrear.plan=roma names no plan; known: jalisco-2016-2018, penalolen,"
                            + " rosario-2021-2023"));
  }

  @Test
  void theTrialFollowsTheSimulatorUnlessItIsSet() {
    MockEnvironment environment = new MockEnvironment();
    assertThat(PlanSettings.of(environment).trial()).isTrue();
    environment.setProperty("cocrear.telegram.token", "1:a");
    assertThat(PlanSettings.of(environment).trial()).isFalse();
    environment.setProperty("cocrear.simulator.enabled", "true");
    assertThat(PlanSettings.of(environment).trial()).isTrue();
    environment.setProperty("cocrear.trial", "false");
    assertThat(PlanSettings.of(environment).trial()).isFalse();
  }
}
