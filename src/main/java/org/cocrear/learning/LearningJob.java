package org.cocrear.learning;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Trains: at night, or at once for whoever has claimed the run. */
@DisallowConcurrentExecution
class LearningJob implements Job {

  /** The account that has claimed the run. */
  static final String WHO = "who";

  private final Retraining retraining;

  LearningJob(Retraining retraining) {
    this.retraining = retraining;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String who = context.getMergedJobDataMap().getString(WHO);
    if (who == null) {
      retraining.nightly();
    } else {
      retraining.run(who);
    }
  }
}
