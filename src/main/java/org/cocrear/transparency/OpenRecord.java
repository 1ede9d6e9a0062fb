package org.cocrear.transparency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.springframework.stereotype.Component;

/** What all may see of the active plan. Survey answers are only counted. */
@Component
class OpenRecord {

  private static final int RECENT = 20;
  private static final int READ = 200;

  private final Plans plans;
  private final Commitments commitments;
  private final Submissions submissions;
  private final Clock clock;

  OpenRecord(Plans plans, Commitments commitments, Submissions submissions, Clock clock) {
    this.plans = plans;
    this.commitments = commitments;
    this.submissions = submissions;
    this.clock = clock;
  }

  List<OpenSubmission> submissions() {
    Plan plan = plans.active();
    Set<String> published = published(plan);
    return submissions.all(plan.id()).stream()
        .filter(it -> it.kind() != Submission.Kind.SURVEY)
        .map(it -> OpenSubmission.of(it, plan.zone(), published))
        .toList();
  }

  /** Answers, the latest first. */
  List<OpenSubmission> answers() {
    Plan plan = plans.active();
    Set<String> published = published(plan);
    var query = new Submissions.Query(null, null, Submission.Status.ANSWERED, false, 0, READ, null);
    return submissions.page(query).items().stream()
        .filter(it -> it.planId().equals(plan.id()) && OpenSubmission.seen(it))
        .filter(it -> it.kind() != Submission.Kind.SURVEY)
        .limit(RECENT)
        .map(it -> OpenSubmission.of(it, plan.zone(), published))
        .toList();
  }

  private Set<String> published(Plan plan) {
    return commitments.published(plan.id()).stream()
        .map(Commitment::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<OpenCommitment> commitments() {
    Plan plan = plans.active();
    LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
    return commitments.published(plan.id()).stream()
        .map(one -> OpenCommitment.of(one, commitments.history(one.id()), plan.zone(), today))
        .toList();
  }
}
