package org.cocrear.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.nlp.Classification;
import org.cocrear.nlp.Guess;
import org.cocrear.participants.ParticipantId;
import org.cocrear.submissions.Submission.Answer;
import org.jspecify.annotations.Nullable;

/** Submissions as they are stored, and back. Words of enums are written as in the open data. */
final class SubmissionDocuments {

  private SubmissionDocuments() {}

  static Document write(NewSubmission filed, @Nullable Classification seen) {
    ParticipantId author = filed.author();
    Document document =
        new Document("_id", filed.code().value())
            .append("planId", filed.planId())
            .append("kind", key(filed.kind()))
            .append("status", key(Submission.Status.RECEIVED))
            .append("text", filed.text())
            .append("fields", fields(filed.fields()))
            .append("axes", List.of())
            .append("author", author == null ? null : author.value())
            .append("channel", filed.channel())
            .append("receivedAt", Date.from(filed.receivedAt()))
            .append("late", filed.late())
            .append("promisedBy", filed.promisedBy().toString())
            .append("flag", filed.flag())
            .append("outcome", "")
            .append("commitments", List.of())
            .append("version", 0L);
    suggest(document, seen);
    Transcriptions.mark(document, filed.fields());
    History.add(document, filed.receivedAt(), "author", "received", "");
    return document;
  }

  static void suggest(Document document, @Nullable Classification seen) {
    List<Guess> ranked = seen == null ? List.of() : seen.ranked();
    document.put(
        "suggested",
        ranked.stream()
            .map(guess -> new Document("axis", guess.label()).append("sure", guess.confidence()))
            .toList());
    document.put("sure", seen == null || seen.sure());
    document.put("model", seen == null ? "" : seen.modelVersion());
  }

  static Submission read(Document document) {
    return new Submission(
        new SubmissionCode(document.getString("_id")),
        document.getString("planId"),
        of(Submission.Kind.class, document.getString("kind")),
        status(document),
        document.getString("text"),
        fields(document),
        document.getList("axes", String.class),
        suggested(document),
        document.getBoolean("sure", false),
        document.getString("model"),
        document.getString("proposedAxis"),
        author(document).orElse(null),
        document.getString("channel"),
        instant(document, "receivedAt"),
        document.getBoolean("late", false),
        LocalDate.parse(document.getString("promisedBy")),
        document.getString("flag"),
        document.getString("released"),
        document.getList("commitments", String.class),
        answer(document).orElse(null),
        document.getList("history", Document.class).stream().map(History::read).toList(),
        Marking.read(document));
  }

  static Document write(Answer answer) {
    return new Document("id", answer.id())
        .append("outcome", key(answer.outcome()))
        .append("reason", answer.reason())
        .append("area", answer.area())
        .append("influence", answer.influence())
        .append("by", answer.by())
        .append("at", Date.from(answer.at()));
  }

  static Optional<Answer> answer(Document document) {
    return Optional.ofNullable(document.get("answer", Document.class))
        .map(
            answer ->
                new Answer(
                    answer.getString("id"),
                    of(Submission.Outcome.class, answer.getString("outcome")),
                    answer.getString("reason"),
                    answer.getString("area"),
                    answer.getString("influence"),
                    answer.getString("by"),
                    instant(answer, "at")));
  }

  static Optional<ParticipantId> author(Document document) {
    return Optional.ofNullable(document.getString("author")).map(ParticipantId::new);
  }

  static Submission.Status status(Document document) {
    return of(Submission.Status.class, document.getString("status"));
  }

  static List<Guess> suggested(Document document) {
    return document.getList("suggested", Document.class).stream()
        .map(guess -> new Guess(guess.getString("axis"), guess.getDouble("sure")))
        .toList();
  }

  /** Names may hold characters that a store does not take in keys: hence a list. */
  static List<Document> fields(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> new Document("name", field.getKey()).append("value", field.getValue()))
        .toList();
  }

  static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E of(Class<E> type, String key) {
    return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static SortedMap<String, String> fields(Document document) {
    SortedMap<String, String> fields = new TreeMap<>();
    document
        .getList("fields", Document.class)
        .forEach(field -> fields.put(field.getString("name"), field.getString("value")));
    return fields;
  }
}
