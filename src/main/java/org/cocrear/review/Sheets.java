package org.cocrear.review;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cocrear.nlp.SimilarTexts;
import org.cocrear.outreach.Deliveries;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.review.Decisions.UnknownCode;
import org.cocrear.submissions.SimilarSubmissions;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.springframework.stereotype.Component;

/** Gathers what a submission's page shows. */
@Component
class Sheets {

  private static final int MOST_TWINS = 5;

  private final Submissions submissions;
  private final Plans plans;
  private final Commitments commitments;
  private final Reading reading;
  private final Deliveries deliveries;
  private final SimilarSubmissions similar;

  Sheets(
      Submissions submissions,
      Plans plans,
      Commitments commitments,
      Reading reading,
      Deliveries deliveries,
      SimilarSubmissions similar) {
    this.submissions = submissions;
    this.plans = plans;
    this.commitments = commitments;
    this.reading = reading;
    this.deliveries = deliveries;
    this.similar = similar;
  }

  /** Those that say much the same as this one and may be joined with it. */
  List<Twin> twins(Submission it) {
    return similar
        .near(it.text(), SimilarTexts.AKIN, MOST_TWINS, other -> mayJoin(it, other))
        .stream()
        .map(Twin::of)
        .toList();
  }

  private static boolean mayJoin(Submission it, Submission other) {
    return !other.code().equals(it.code()) && other.status() != Submission.Status.MERGED;
  }

  /**
   * The page of a code, with what was typed in place of what holds.
   *
   * @throws UnknownCode where there is none
   */
  Sheet of(String code, UnaryOperator<Typed> typed) {
    Submission it = submissions.find(code).orElseThrow(() -> new UnknownCode(code));
    Plan plan = plans.find(it.planId()).orElseGet(plans::active);
    return Sheet.of(
        it,
        plan,
        reading.of(it.planId(), it.text()),
        List.copyOf(commitments.all(plan.id())),
        deliveries.of(it).orElse(null),
        typed.apply(Typed.from(it)));
  }
}
