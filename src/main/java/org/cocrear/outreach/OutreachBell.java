package org.cocrear.outreach;

import org.cocrear.plans.NewsRing;
import org.cocrear.submissions.AnswerRing;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Knocks at once when there is something to tell; where it cannot, the regular knock comes soon.
 */
class OutreachBell {

  private static final Logger LOG = LoggerFactory.getLogger(OutreachBell.class);

  private final Scheduler scheduler;

  OutreachBell(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener({NewsRing.class, AnswerRing.class})
  void ring() {
    try {
      scheduler.triggerJob(OutreachJob.KEY);
    } catch (SchedulerException e) {
      LOG.warn("outreach waits for the regular knock", e);
    }
  }
}
