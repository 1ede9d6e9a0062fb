package org.cocrear.submissions;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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
  private final BiFunction<String, String, Classification> classify;
  private final Plans plans;

  Filing(SubmissionStore store, BiFunction<String, String, Classification> classify, Plans plans) {
    this.store = store;
    this.classify = classify;
    this.plans = plans;
  }

  void file(NewSubmission filed) {
    if (filed.kind() == Submission.Kind.SURVEY) {
      answered(filed);
    } else if (!store.has(filed.code())) {
      Document document = SubmissionDocuments.write(filed, classified(filed));
      if (filed.late() && filed.author() != null) {
        document.append("waits", true);
      }
      store.insert(document);
    }
  }

  /** Later answers of the same person and round, by the same code, take the former's place. */
  private void answered(NewSubmission filed) {
    boolean minors = "yes".equals(filed.fields().get("minor"));
    store.insert(SubmissionDocuments.write(filed, null).append("minor", minors));
    store.change(filed.code().value(), document -> replace(document, filed));
  }

  private static boolean replace(Document document, NewSubmission filed) {
    Instant answered = filed.receivedAt();
    String latest = document.containsKey("answeredAt") ? "answeredAt" : "receivedAt";
    boolean older = SubmissionDocuments.instant(document, latest).isAfter(answered);
    List<Document> fields = SubmissionDocuments.fields(filed.fields());
    boolean same =
        fields.equals(document.getList("fields", Document.class))
            && filed.text().equals(document.getString("text"));
    if (older || same) {
      return false;
    }
    document.put("answeredAt", Date.from(answered));
    document.put("text", filed.text());
    document.put("fields", fields);
    Transcriptions.mark(document, filed.fields());
    History.add(document, filed.receivedAt(), "author", "replaced", "");
    return true;
  }

  /** Whether it is the nameless answer of a minor. */
  static boolean isMinors(Document submission) {
    return submission.getBoolean("minor", false);
  }

  Set<String> axes(String planId) {
    return plan(planId).axes().stream().map(Axis::key).collect(Collectors.toSet());
  }

  Plan plan(String id) {
    return plans.find(id).orElseThrow(() -> new IllegalStateException("no plan " + id));
  }

  private Classification classified(NewSubmission filed) {
    return classify.apply(filed.planId(), words(filed.text(), filed.fields()));
  }

  /** What the classifier reads. */
  static String words(String text, SortedMap<String, String> fields) {
    return Stream.concat(Stream.of(text), WORDS.stream().map(name -> fields.getOrDefault(name, "")))
        .filter(Predicate.not(String::isBlank))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
