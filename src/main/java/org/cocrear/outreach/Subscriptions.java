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

  private final MongoOperations mongo;

  /** Over a store: one document per participant. */
  public Subscriptions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Follows; idempotent. */
  public void subscribe(ParticipantId who, String topic) {
    try {
      mongo.insert(new Document("_id", who.value()).append(TOPICS, List.of(topic)), COLLECTION);
    } catch (DuplicateKeyException e) {
      LOG.debug("follows something already", e);
      mongo.updateFirst(byId(who), new Update().addToSet(TOPICS, topic), COLLECTION);
    }
  }

  /** Ends that; idempotent. */
  public void unsubscribe(ParticipantId who, String topic) {
    mongo.updateFirst(byId(who), new Update().pull(TOPICS, topic), COLLECTION);
  }

  /** What a person follows, sorted. */
  public List<String> of(ParticipantId who) {
    Document held = mongo.findById(who.value(), Document.class, COLLECTION);
    return held == null ? List.of() : held.getList(TOPICS, String.class).stream().sorted().toList();
  }

  /** Who follows any of these. */
  List<ParticipantId> followers(Collection<String> topics) {
    Query any = Query.query(Criteria.where(TOPICS).in(topics));
    any.fields().include("_id");
    return mongo.find(any, Document.class, COLLECTION).stream()
        .map(held -> new ParticipantId(held.getString("_id")))
        .toList();
  }

  void erase(ParticipantId who) {
    mongo.remove(byId(who), COLLECTION);
  }

  private static Query byId(ParticipantId who) {
    return Query.query(Criteria.where("_id").is(who.value()));
  }
}
