package org.cocrear.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.messaging.Outbox;
import org.cocrear.plans.Plans;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Forgets what has served its time: tickets, and what was said or sent longer ago than the law
 * lets.
 */
@DisallowConcurrentExecution
class PurgeJob implements Job {

  private final Tickets tickets;
  private final Outbox outbox;
  private final MediaFiles files;
  private final Plans plans;
  private final Clock clock;

  PurgeJob(Tickets tickets, Outbox outbox, MediaFiles files, Plans plans, Clock clock) {
    this.tickets = tickets;
    this.outbox = outbox;
    this.files = files;
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
              Instant before = now.minusMonths(law.retentionMonths()).toInstant();
              outbox.forget(before);
              files.forget(before);
            });
  }
}
