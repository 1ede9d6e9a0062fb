package org.cocrear.submissions;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.nlp.Classification;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;

/** Files what comes in, once, under the axes that its words speak of. */
class Filing {

  /** Fields that hold words about the matter. */
  private static final List<String> WORDS = List.of("problem", "start", "result", "how");

  private final SubmissionStore store;
  private final Surveys surveys;
  private final BiFunction<String, String, Classification> classify;
  private final Plans plans;

  Filing(
      SubmissionStore store,
      Surveys surveys,
      BiFunction<String, String, Classification> classify,
      Plans plans) {
    this.store = store;
    this.surveys = surveys;
    this.classify = classify;
    this.plans = plans;
  }

  void file(NewSubmission filed) {
    if (filed.kind() == Submission.Kind.SURVEY) {
      surveys.file(filed, plan(filed.planId()).minorAge());
    } else if (!store.has(filed.code())) {
      Document document = SubmissionDocuments.write(filed, classified(filed));
      if (filed.late() && filed.author() != null) {
        document.append("waits", true);
      }
      store.insert(document);
    }
  }

  Set<String> axes(String planId) {
    return plan(planId).axes().stream().map(Axis::key).collect(Collectors.toSet());
  }

  Plan plan(String id) {
    return plans.find(id).orElseThrow(() -> new IllegalStateException("no plan " + id));
  }

  private Classification classified(NewSubmission filed) {
    String words =
        Stream.concat(
                Stream.of(filed.text()),
                WORDS.stream().map(name -> filed.fields().getOrDefault(name, "")))
            .filter(Predicate.not(String::isBlank))
            .distinct()
            .collect(Collectors.joining("\n"));
    return classify.apply(filed.planId(), words);
  }
}
