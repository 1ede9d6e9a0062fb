package org.cocrear.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The append-only trail of what staff did: who, when, what, to what, why; in the collection {@code
 * audit}, whose ids sort by time.
 */
public class AuditTrail {

  private static final String COLLECTION = "audit";

  private final MongoOperations mongo;
  private final Clock clock;
  private final String node = "%06x".formatted(new SecureRandom().nextInt(1 << 24));
  private final AtomicLong written = new AtomicLong();

  /** For a double that overrides what it needs. */
  @SuppressWarnings("NullAway")
  protected AuditTrail() {
    this(null, Clock.systemUTC());
  }

  /** A trail in a store. */
  public AuditTrail(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Writes an entry.
   *
   * @param who account name
   * @param what verb, such as {@code submission.answered}
   * @param about id of the thing, such as a submission's code
   * @param why reason as given, or an empty text
   */
  public void record(String who, String what, String about, String why) {
    Instant at = clock.instant();
    String id = "%012x-%06x-%s".formatted(at.toEpochMilli(), written.getAndIncrement(), node);
    Document entry =
        new Document("_id", id)
            .append("at", at.toString())
            .append("who", who)
            .append("what", what)
            .append("about", about)
            .append("why", why);
    mongo.insert(entry, COLLECTION);
  }

  /** The newest entries, of one thing where {@code about} is not empty. */
  public List<AuditEntry> newest(String about, int limit) {
    Query query = about.isEmpty() ? new Query() : Query.query(where("about").is(about));
    return mongo
        .find(
            query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit),
            Document.class,
            COLLECTION)
        .stream()
        .map(AuditTrail::entry)
        .toList();
  }

  private static AuditEntry entry(Document document) {
    return new AuditEntry(
        Instant.parse(document.getString("at")),
        document.getString("who"),
        document.getString("what"),
        document.getString("about"),
        document.getString("why"));
  }
}
