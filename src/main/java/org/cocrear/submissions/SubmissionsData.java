package org.cocrear.submissions;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.PersonalData;

/** What a person sent us, for themselves; and its removal. */
class SubmissionsData implements PersonalData {

  private final Submissions submissions;
  private final SubmissionStore store;
  private final Clock clock;

  SubmissionsData(Submissions submissions, SubmissionStore store, Clock clock) {
    this.submissions = submissions;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "submissions";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    return submissions.of(id).stream().map(SubmissionsData::row).toList();
  }

  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    List<Submission> own = submissions.of(id);
    own.forEach(
        submission ->
            store.change(
                submission.code().value(),
                document -> Decisions.erase(document, keepReleasedTexts, clock.instant())));
  }

  @Override
  public void join(ParticipantId from, ParticipantId into) {
    List<Submission> theirs = submissions.of(from);
    theirs.forEach(one -> store.change(one.code().value(), document -> own(document, into)));
  }

  private static boolean own(Document document, ParticipantId author) {
    return !author.value().equals(document.put("author", author.value()));
  }

  private static Map<String, Object> row(Submission submission) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("código", submission.code().value());
    row.put("recibida", submission.receivedAt());
    row.put("canal", submission.channel());
    row.put("texto", submission.text());
    row.put("respuestas", submission.fields());
    row.put("estado", SubmissionDocuments.key(submission.status()));
    Submission.Answer answer = submission.answer();
    if (answer != null) {
      row.put("respuesta", answer.reason());
    }
    return row;
  }
}
