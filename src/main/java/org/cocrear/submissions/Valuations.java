package org.cocrear.submissions;

import java.time.Clock;
import java.util.List;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;

/** The values of open government that submissions serve: a reviewer's word (R7). */
public class Valuations {

  private final SubmissionStore store;
  private final Plans plans;
  private final Clock clock;

  Valuations(SubmissionStore store, Plans plans, Clock clock) {
    this.store = store;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * The reviewer's word on the values: none, one or several.
   *
   * @throws InvalidDecision naming field and reason, for a value that the plan does not define
   */
  public Submission decide(SubmissionCode code, List<String> values, String who) {
    List<String> distinct = values.stream().distinct().toList();
    return SubmissionDocuments.read(
        store.change(
            code.value(),
            document -> {
              check(distinct, document.getString("planId"));
              return Decisions.decideValues(document, distinct, who, clock.instant());
            }));
  }

  private void check(List<String> values, String planId) {
    Plan plan = plans.find(planId).orElseThrow(() -> new IllegalStateException(planId));
    values.forEach(
        key ->
            Decisions.check(
                plan.value(key).isPresent(),
                "values",
                "El plan no define el valor «" + key + "»."));
  }
}
