package org.cocrear.review;

import java.util.Optional;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.staff.Accounts;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.springframework.stereotype.Component;

/** Which submissions an area answers: those whose decided axes are its own. */
@Component("areas")
class Areas {

  private final Accounts accounts;
  private final Submissions submissions;
  private final Plans plans;

  Areas(Accounts accounts, Submissions submissions, Plans plans) {
    this.accounts = accounts;
    this.submissions = submissions;
    this.plans = plans;
  }

  /** Whether this account's area answers for the submission of this code. */
  public boolean answers(String account, String code) {
    return accounts
        .find(account)
        .flatMap(who -> Optional.ofNullable(who.area()))
        .filter(area -> submissions.find(code).filter(it -> routed(it, area)).isPresent())
        .isPresent();
  }

  private boolean routed(Submission it, String area) {
    Plan plan = plans.find(it.planId()).orElseGet(plans::active);
    return it.axes().stream()
        .flatMap(key -> plan.axis(key).stream())
        .anyMatch(axis -> axis.area().equals(area));
  }
}
