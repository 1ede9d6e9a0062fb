package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What the Telegram door keeps: shapes of updates that it could not read, groups that it answered.
 */
class TelegramStore {

  private static final String UNREADABLE = "unreadable_updates";
  private static final String GROUPS = "telegram_groups";
  private static final int LONGEST = 16 * 1024;
  private static final int KEPT = 100;

  private final MongoOperations mongo;
  private final Clock clock;

  TelegramStore(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Keeps the shape of an update, once, for a person to look at; only the newest are kept. */
  void keep(String shape, String why) {
    String cut = shape.length() > LONGEST ? shape.substring(0, LONGEST) : shape;
    mongo.save(
        new Document("_id", UUID.nameUUIDFromBytes(shape.getBytes(UTF_8)).toString())
            .append("shape", cut)
            .append("why", why)
            .append("at", Date.from(clock.instant())),
        UNREADABLE);
    Query older = new Query().with(Sort.by(Sort.Direction.DESC, "at", "_id")).skip(KEPT);
    mongo.find(older, Document.class, UNREADABLE).forEach(old -> mongo.remove(old, UNREADABLE));
  }

  /** Claims the one reply to a group; false where it was claimed before. */
  boolean claimGroup(String chat) {
    try {
      mongo.insert(new Document("_id", chat).append("at", Date.from(clock.instant())), GROUPS);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Gives a claim back, because the reply did not go out. */
  void releaseGroup(String chat) {
    mongo.remove(Query.query(Criteria.where("_id").is(chat)), GROUPS);
  }
}
