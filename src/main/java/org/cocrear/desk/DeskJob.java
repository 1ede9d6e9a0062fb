package org.cocrear.desk;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Knocks for lines that a failure left behind. */
@DisallowConcurrentExecution
class DeskJob implements Job {

  private final Desk desk;

  DeskJob(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(JobExecutionContext context) {
    desk.sendDue();
  }
}
