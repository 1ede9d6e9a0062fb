package org.cocrear.outreach;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.cocrear.participants.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who follows what. Topics: {@code axis:KEY}, {@code commitment:ID}, {@code own}. */
public class Subscriptions {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
  private static final String COLLECTION = "subscriptions";
  private static final String TOPICS = "topics";
  private static final String ENDED = "ended";

  private final MongoOperations mongo;

  /** Over a store: one document per participant. */
  public Subscriptions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Follows; idempotent. */
  public void subscribe(ParticipantId who, String topic) {
    change(who, new Update().addToSet(TOPICS, topic).pull(ENDED, topic));
  }

  /** Ends that, also where it came unasked for, as news of what one proposed; idempotent. */
  public void unsubscribe(ParticipantId who, String topic) {
    change(who, new Update().pull(TOPICS, topic).addToSet(ENDED, topic));
  }

  /** What a person follows, sorted. */
  public List<String> of(ParticipantId who) {
    return list(who, TOPICS);
  }

  /** What a person does not want to hear of. */
  List<String> ended(ParticipantId who) {
    return list(who, ENDED);
  }

  /** Who follows any of these. */
  List<ParticipantId> followers(Collection<String> topics) {
    Query any = Query.query(Criteria.where(TOPICS).in(topics));
    any.fields().include("_id");
    return mongo.find(any, Document.class, COLLECTION).stream()
        .map(held -> new ParticipantId(held.getString("_id")))
        .toList();
  }

  /** Both become one: the word of the one who stays counts where they differ. */
  void join(ParticipantId from, ParticipantId into) {
    of(from).stream()
        .filter(topic -> !ended(into).contains(topic))
        .forEach(topic -> subscribe(into, topic));
    ended(from).stream()
        .filter(topic -> !of(into).contains(topic))
        .forEach(topic -> unsubscribe(into, topic));
    erase(from);
  }

  void erase(ParticipantId who) {
    mongo.remove(byId(who), COLLECTION);
  }

  private void change(ParticipantId who, Update change) {
    try {
      mongo.insert(new Document("_id", who.value()), COLLECTION);
    } catch (DuplicateKeyException e) {
      LOG.debug("has topics already", e);
    }
    mongo.updateFirst(byId(who), change, COLLECTION);
  }

  private List<String> list(ParticipantId who, String field) {
    Document held = mongo.findById(who.value(), Document.class, COLLECTION);
    return held == null
        ? List.of()
        : held.getList(field, String.class, List.of()).stream().sorted().toList();
  }

  private static Query byId(ParticipantId who) {
    return Query.query(Criteria.where("_id").is(who.value()));
  }
}
