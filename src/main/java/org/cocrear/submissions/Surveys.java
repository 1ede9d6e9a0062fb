package org.cocrear.submissions;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.participants.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One answer per person and round ({@code fields.survey}). Of a grown-up the later filing replaces
 * the former, whose code stays and to which the later code leads. Of a minor ({@code fields.band})
 * nothing joins person and answer, so nothing can be replaced: the first stands, and beside it we
 * note only that this person answered that round, never what.
 */
class Surveys {

  private static final String ROUNDS = "survey_rounds";
  private static final String MINORS = "survey_minors";
  private static final String BAND = "band";
  private static final List<String> WHERE = List.of("zone", "place");

  private final MongoOperations mongo;
  private final SubmissionStore store;

  Surveys(MongoOperations mongo, SubmissionStore store) {
    this.mongo = mongo;
    this.store = store;
  }

  void file(NewSubmission filed, int minorAge) {
    ParticipantId author = filed.author();
    String round = filed.fields().get("survey");
    if (minor(filed.fields().get(BAND), minorAge)) {
      fileMinors(filed, author, round);
    } else if (author == null || round == null) {
      store.insert(SubmissionDocuments.write(filed, null));
    } else {
      fileOnce(filed, round + "/" + author);
    }
  }

  /** Forgets who answered what. */
  void erase(ParticipantId author, List<Submission> own) {
    mongo.remove(byId(author.value()), MINORS);
    own.stream()
        .flatMap(survey -> Optional.ofNullable(survey.fields().get("survey")).stream())
        .forEach(round -> mongo.remove(byId(round + "/" + author), ROUNDS));
  }

  /** Rounds that a minor answered. */
  List<String> rounds(ParticipantId author) {
    Document noted = mongo.findById(author.value(), Document.class, MINORS);
    return noted == null ? List.of() : noted.getList("rounds", String.class, List.of());
  }

  /** Whether it is the nameless answer of a minor. */
  static boolean isMinors(Document submission) {
    return submission.getBoolean("minor", false);
  }

  /**
   * Whether a band such as {@code 13-17} begins below an age. A band that does not begin with a
   * number ({@code under-16}) is taken for a minor's: the careful side.
   */
  static boolean minor(@Nullable String band, int minorAge) {
    if (band == null) {
      return false;
    }
    String first = band.strip().split("\\D", 2)[0];
    return first.isEmpty() || first.length() > 3 || Integer.parseInt(first) < minorAge;
  }

  private void fileMinors(
      NewSubmission filed, @Nullable ParticipantId author, @Nullable String round) {
    boolean again = author != null && round != null && rounds(author).contains(round);
    if (!again && !store.has(filed.code())) {
      Document answer = SubmissionDocuments.write(nameless(filed), null);
      store.insert(answer.append("minor", true));
    }
    if (author != null && round != null) {
      mongo.upsert(byId(author.value()), new Update().addToSet("rounds", round), MINORS);
    }
  }

  private void fileOnce(NewSubmission filed, String person) {
    String code = filed.code().value();
    store.insertUnlessThere(new Document("_id", person).append("code", code), ROUNDS);
    Document claim = mongo.findById(person, Document.class, ROUNDS);
    String first = claim == null ? code : claim.getString("code");
    Document answer = SubmissionDocuments.write(filed, null).append("_id", first);
    store.insert(answer.append("filings", List.of(first)));
    if (!first.equals(code)) {
      store.lead(filed.code(), first);
      store.change(first, document -> replace(document, filed));
    }
  }

  private static boolean replace(Document document, NewSubmission filed) {
    List<String> filings = document.getList("filings", String.class, List.of());
    if (filings.contains(filed.code().value())) {
      return false;
    }
    document.put(
        "filings", Stream.concat(filings.stream(), Stream.of(filed.code().value())).toList());
    document.put("text", filed.text());
    document.put("fields", SubmissionDocuments.fields(filed.fields()));
    Transcriptions.mark(document, filed.fields());
    History.add(document, filed.receivedAt(), "author", "replaced", "");
    return true;
  }

  private static NewSubmission nameless(NewSubmission filed) {
    TreeMap<String, String> fields = new TreeMap<>(filed.fields());
    WHERE.forEach(fields::remove);
    return new NewSubmission(
        filed.code(),
        filed.planId(),
        filed.kind(),
        filed.text(),
        fields,
        null,
        filed.channel(),
        filed.receivedAt(),
        filed.late(),
        filed.promisedBy(),
        filed.flag());
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
