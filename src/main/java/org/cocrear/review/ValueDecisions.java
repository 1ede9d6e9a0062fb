package org.cocrear.review;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.review.Decisions.UnknownCode;
import org.cocrear.staff.AuditTrail;
import org.cocrear.submissions.InvalidDecision;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.cocrear.submissions.Valuations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which values of open government a submission serves, by page or by REST (R7). */
@Service
class ValueDecisions {

  private final Submissions submissions;
  private final Valuations valuations;
  private final AuditTrail trail;

  ValueDecisions(Submissions submissions, Valuations valuations, AuditTrail trail) {
    this.submissions = submissions;
    this.valuations = valuations;
    this.trail = trail;
  }

  /** The reviewer's word: none, one or several. */
  @PreAuthorize(Decisions.REVIEWERS)
  public Submission decide(String code, @Nullable List<@Nullable String> values, String who) {
    Submission known = submissions.find(code).orElseThrow(() -> new UnknownCode(code));
    Submission decided = valuations.decide(known.code(), named(values), who);
    String why = String.join(", ", decided.marks().values());
    trail.record(who, "submission.values-decided", known.code().value(), why);
    return decided;
  }

  private static List<String> named(@Nullable List<@Nullable String> values) {
    if (values == null) {
      throw new InvalidDecision("values", "falta la lista");
    }
    List<String> named = new ArrayList<>();
    for (String value : values) {
      if (value == null || value.isBlank()) {
        throw new InvalidDecision("values", "hay un elemento vacío en la lista");
      }
      named.add(value.strip());
    }
    return named;
  }
}
