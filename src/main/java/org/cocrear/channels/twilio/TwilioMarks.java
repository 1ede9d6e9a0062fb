package org.cocrear.channels.twilio;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Up to when the messages of an account were listed. */
class TwilioMarks {

  private static final String COLLECTION = "twilio_marks";

  private final MongoOperations mongo;

  TwilioMarks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Empty before the first start: what came before we were there is not ours to answer. */
  Optional<Instant> upTo(String account) {
    return Optional.ofNullable(mongo.findById(account, Document.class, COLLECTION))
        .map(mark -> mark.getDate("upTo").toInstant());
  }

  void move(String account, Instant upTo) {
    mongo.save(new Document("_id", account).append("upTo", Date.from(upTo)), COLLECTION);
  }
}
