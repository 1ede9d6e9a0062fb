package org.cocrear.participants;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Knocks for erasures that broke off. */
@DisallowConcurrentExecution
class ErasureJob implements Job {

  private final Participants participants;

  ErasureJob(Participants participants) {
    this.participants = participants;
  }

  @Override
  public void execute(JobExecutionContext context) {
    participants.finishErasures();
  }
}
