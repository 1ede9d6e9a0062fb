package org.cocrear.submissions;

import static org.cocrear.submissions.Decisions.check;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lets one submission stand for others, which keep their words and their authors. */
class Merging {

  private final SubmissionStore store;
  private final Clock clock;

  Merging(SubmissionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Submission merge(SubmissionCode code, SubmissionCode into, String who, String why) {
    Submission target =
        find(into).orElseThrow(() -> new InvalidDecision("into", "No hay " + into + "."));
    check(isOpen(target, code), "into", "No se puede unir a " + target.code() + ".");
    check(
        store.find(Criteria.where("mergedInto").is(code.value()), Sort.unsorted()).isEmpty(),
        "code",
        "Otras están unidas a esta.");
    return joined(
        code, target, it -> Decisions.merge(it, target.code(), who, why, clock.instant()));
  }

  void join(SubmissionCode code, SubmissionCode into) {
    find(into)
        .filter(target -> isOpen(target, code))
        .ifPresent(
            target ->
                joined(code, target, it -> Decisions.join(it, target.code(), clock.instant())));
  }

  private Submission joined(SubmissionCode code, Submission target, Predicate<Document> change) {
    Document merged = store.change(code.value(), change);
    store.change(target.code().value(), Decisions::retell);
    return SubmissionDocuments.read(merged);
  }

  private Optional<Submission> find(SubmissionCode code) {
    return store.find(Codes.meant(code.value())).map(SubmissionDocuments::read);
  }

  private static boolean isOpen(Submission target, SubmissionCode other) {
    return switch (target.status()) {
      case MERGED, WITHDRAWN -> false;
      case RECEIVED, IN_REVIEW, ANSWERED -> !target.code().equals(other);
    };
  }
}
