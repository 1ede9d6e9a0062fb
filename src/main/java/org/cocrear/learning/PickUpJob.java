package org.cocrear.learning;

import org.cocrear.plans.Plans;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** At the start and then often: looks whether another version was put to work. */
@DisallowConcurrentExecution
class PickUpJob implements Job {

  private final RunningModel model;
  private final Plans plans;

  PickUpJob(RunningModel model, Plans plans) {
    this.model = model;
    this.plans = plans;
  }

  @Override
  public void execute(JobExecutionContext context) {
    model.pickUp(plans.active());
  }
}
