package org.cocrear.surveys;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.cocrear.plans.Plans;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Seals rounds that are over, and forgets whose answers are older than the law lets. */
@DisallowConcurrentExecution
class SurveysJob implements Job {

  private final Surveys surveys;
  private final Rounds rounds;
  private final RoundKeys keys;
  private final AnswerStore answers;
  private final Plans plans;
  private final Clock clock;

  SurveysJob(
      Surveys surveys,
      Rounds rounds,
      RoundKeys keys,
      AnswerStore answers,
      Plans plans,
      Clock clock) {
    this.surveys = surveys;
    this.rounds = rounds;
    this.keys = keys;
    this.answers = answers;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    tidy();
  }

  void tidy() {
    surveys.all().stream()
        .flatMap(survey -> rounds.over(survey).stream())
        .filter(round -> !keys.sealed(round.id()))
        .forEach(round -> keys.seal(round.id()));
    plans
        .law(plans.active().id())
        .ifPresent(
            law -> {
              ZonedDateTime now = clock.instant().atZone(plans.active().zone());
              answers.forget(now.minusMonths(law.retentionMonths()).toInstant());
            });
  }
}
