package org.cocrear.surveys;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.participants.ParticipantId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Answer sets: {@code {_id, of, survey, round, person, minor, channel, first, at, answers}}. */
class AnswerStore {

  static final String ANSWERS = "survey_answers";

  /** A value that a choice, a scale, a number or a day leaves: no words of a person. */
  private static final String NO_WORDS = "[0-9][0-9.:-]{0,18}";

  private final MongoOperations mongo;

  AnswerStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void index() {
    mongo.indexOps(ANSWERS).createIndex(new Index("of", Sort.Direction.ASC));
    mongo.indexOps(ANSWERS).createIndex(new Index("person", Sort.Direction.ASC).sparse());
  }

  /** Keeps a set in place of a former one; an older one never takes the place of a newer. */
  void put(AnswerSet set) {
    Document fresh = write(set).append("first", Date.from(set.at()));
    if (mongo.findById(set.id(), Document.class, ANSWERS) == null && inserted(fresh)) {
      return;
    }
    Update update = new Update();
    write(set).forEach((name, value) -> set(update, name, value));
    if (set.person() == null) {
      update.unset("person");
    }
    Query former = Query.query(where("_id").is(set.id()).and("at").lte(Date.from(set.at())));
    mongo.updateFirst(former, update, ANSWERS);
  }

  Optional<AnswerSet> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, ANSWERS)).map(AnswerStore::read);
  }

  /** Those of a round, in the order in which they first came. */
  List<AnswerSet> of(String round) {
    Query query = Query.query(where("of").is(round)).with(Sort.by("first", "_id"));
    return mongo.find(query, Document.class, ANSWERS).stream().map(AnswerStore::read).toList();
  }

  long count(String round) {
    return mongo.count(Query.query(where("of").is(round)), ANSWERS);
  }

  List<AnswerSet> of(ParticipantId person) {
    Query query = Query.query(where("person").is(person.value())).with(Sort.by("first", "_id"));
    return mongo.find(query, Document.class, ANSWERS).stream().map(AnswerStore::read).toList();
  }

  /** Those of what stands for a person in a round. */
  List<AnswerSet> startingWith(String round, String token) {
    String lead = round + "/" + token;
    Query query = Query.query(where("of").is(round).and("_id").gte(lead).lt(lead + "0"));
    return mongo.find(query, Document.class, ANSWERS).stream().map(AnswerStore::read).toList();
  }

  /** Those that hold a value. */
  List<AnswerSet> with(String name, String value) {
    Query query = Query.query(where("answers").elemMatch(where("k").is(name).and("v").is(value)));
    return mongo.find(query, Document.class, ANSWERS).stream().map(AnswerStore::read).toList();
  }

  void remove(String id) {
    mongo.remove(Query.query(where("_id").is(id)), ANSWERS);
  }

  /** Takes away whose they are, and their words; what can only be counted stays. */
  void forget(Instant before) {
    Query old = Query.query(where("at").lt(Date.from(before)).and("kept").ne("counts"));
    for (Document document : mongo.find(old, Document.class, ANSWERS)) {
      SortedMap<String, String> answers = new TreeMap<>(read(document).answers());
      SortedMap<String, String> all = new TreeMap<>(answers);
      answers
          .entrySet()
          .removeIf(
              one ->
                  !one.getKey().endsWith("_label")
                      && !all.containsKey(one.getKey() + "_label")
                      && !one.getValue().matches(NO_WORDS));
      Update update =
          new Update()
              .unset("person")
              .set("text", "")
              .set("answers", pairs(answers))
              .set("kept", "counts");
      mongo.updateFirst(Query.query(where("_id").is(document.get("_id"))), update, ANSWERS);
    }
  }

  private boolean inserted(Document document) {
    try {
      mongo.insert(document, ANSWERS);
      return true;
    } catch (DuplicateKeyException anotherWasFaster) {
      return false;
    }
  }

  private static void set(Update update, String name, Object value) {
    if (!name.equals("_id")) {
      update.set(name, value);
    }
  }

  private static Document write(AnswerSet set) {
    Document document =
        new Document("_id", set.id())
            .append("of", set.of())
            .append("survey", set.survey())
            .append("round", set.round())
            .append("minor", set.minor())
            .append("channel", set.channel())
            .append("at", Date.from(set.at()))
            .append("answers", pairs(set.answers()))
            .append("text", set.text());
    ParticipantId person = set.person();
    return person == null ? document : document.append("person", person.value());
  }

  private static List<Document> pairs(SortedMap<String, String> answers) {
    List<Document> pairs = new ArrayList<>();
    answers.forEach((name, value) -> pairs.add(new Document("k", name).append("v", value)));
    return pairs;
  }

  private static AnswerSet read(Document document) {
    SortedMap<String, String> answers = new TreeMap<>();
    document
        .getList("answers", Document.class, List.of())
        .forEach(pair -> answers.put(pair.getString("k"), pair.getString("v")));
    String person = document.getString("person");
    return new AnswerSet(
        document.getString("_id"),
        document.getString("survey"),
        document.getInteger("round"),
        person == null ? null : new ParticipantId(person),
        document.getBoolean("minor", false),
        document.getString("channel"),
        document.getDate("at").toInstant(),
        answers,
        document.getString("text"));
  }
}
