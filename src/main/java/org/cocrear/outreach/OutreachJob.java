package org.cocrear.outreach;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;

/** Knocks for what is due. */
@DisallowConcurrentExecution
class OutreachJob implements Job {

  static final JobKey KEY = JobKey.jobKey("outreach");

  private final Announcer announcer;

  OutreachJob(Announcer announcer) {
    this.announcer = announcer;
  }

  @Override
  public void execute(JobExecutionContext context) {
    announcer.run();
  }
}
