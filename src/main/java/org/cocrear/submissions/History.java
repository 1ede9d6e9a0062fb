package org.cocrear.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cocrear.submissions.Submission.Step;

/** The steps of a submission: only ever appended to, in the same write as what they tell. */
final class History {

  private History() {}

  static void add(Document submission, Instant at, String who, String what, String why) {
    List<Document> steps =
        new ArrayList<>(submission.getList("history", Document.class, List.of()));
    steps.add(
        new Document("at", Date.from(at))
            .append("who", who)
            .append("what", what)
            .append("why", why));
    submission.put("history", steps);
  }

  static Step read(Document step) {
    return new Step(
        SubmissionDocuments.instant(step, "at"),
        step.getString("who"),
        step.getString("what"),
        step.getString("why"));
  }
}
