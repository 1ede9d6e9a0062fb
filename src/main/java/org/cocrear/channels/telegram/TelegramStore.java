package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What the Telegram door keeps: updates that it could not read, groups that it answered. */
class TelegramStore {

  private static final String UNREADABLE = "unreadable_updates";
  private static final String GROUPS = "telegram_groups";
  private static final int LONGEST_RAW = 64 * 1024;

  private final MongoOperations mongo;
  private final Clock clock;

  TelegramStore(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Keeps an update as it came, once, for a person to look at. */
  void keep(String raw, String why) {
    String cut = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
    mongo.save(
        new Document("_id", UUID.nameUUIDFromBytes(raw.getBytes(UTF_8)).toString())
            .append("raw", cut)
            .append("why", why)
            .append("at", Date.from(clock.instant())),
        UNREADABLE);
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
