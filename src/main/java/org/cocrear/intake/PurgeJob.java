package org.cocrear.intake;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.cocrear.messaging.Outbox;
import org.cocrear.plans.Plans;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Forgets what has served its time: tickets, and what was said longer ago than the law lets. */
@DisallowConcurrentExecution
class PurgeJob implements Job {

  private final Tickets tickets;
  private final Outbox outbox;
  private final Plans plans;
  private final Clock clock;

  PurgeJob(Tickets tickets, Outbox outbox, Plans plans, Clock clock) {
    this.tickets = tickets;
    this.outbox = outbox;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    tickets.purge();
    plans
        .law(plans.active().id())
        .ifPresent(
            law -> {
              ZonedDateTime now = clock.instant().atZone(plans.active().zone());
              outbox.forget(now.minusMonths(law.retentionMonths()).toInstant());
            });
  }
}
