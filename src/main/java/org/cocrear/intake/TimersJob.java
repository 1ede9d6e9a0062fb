package org.cocrear.intake;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks which timers are due. */
@DisallowConcurrentExecution
class TimersJob implements Job {

  private final Timers timers;
  private final Clock clock;

  TimersJob(Timers timers, Clock clock) {
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    timers.knock(clock.instant());
  }
}
