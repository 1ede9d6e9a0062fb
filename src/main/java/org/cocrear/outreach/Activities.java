package org.cocrear.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Activities of the open call (R13): each has a code that its links, QR codes and keywords carry,
 * so that it can be told by which way people came.
 */
public class Activities {

  private static final String COLLECTION = "activities";
  private static final Pattern CODE = Pattern.compile("[a-z](?=[a-z0-9-]*[0-9])[a-z0-9-]{2,30}");
  private static final int LONGEST = 120;

  private final MongoOperations mongo;
  private final Clock clock;

  /** Over a store. */
  public Activities(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * An activity.
   *
   * @param code lower case; a word with a digit in it, so that nobody says it by chance
   * @param name what staff call it
   * @param place where its links hang
   */
  public record Activity(String code, String name, String place, Instant at) {

    /** The code as it is printed and typed. */
    public String keyword() {
      return code.toUpperCase(Locale.ROOT);
    }
  }

  /** All, newest first. */
  public List<Activity> all() {
    Query newest = new Query().with(Sort.by(Sort.Direction.DESC, "at", "_id"));
    return mongo.find(newest, Document.class, COLLECTION).stream().map(Activities::read).toList();
  }

  /** One by its code, whatever its case and a {@code #} before it. */
  public Optional<Activity> find(String word) {
    String code = word.toLowerCase(Locale.ROOT).replaceFirst("^#", "");
    return CODE.matcher(code).matches()
        ? Optional.ofNullable(mongo.findById(code, Document.class, COLLECTION))
            .map(Activities::read)
        : Optional.empty();
  }

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException where the code does not fit or is taken, or the name is blank;
   *     says in the staff's language what to write instead
   */
  public Activity add(String code, String name, String place) {
    String clean = code.strip().toLowerCase(Locale.ROOT);
    if (!CODE.matcher(clean).matches()) {
      throw new IllegalArgumentException(
          "El código lleva de 3 a 31 letras sin acento, números o guiones, empieza con una letra y"
              + " tiene algún número: plaza-3");
    }
    if (name.isBlank() || name.length() > LONGEST || place.length() > LONGEST) {
      throw new IllegalArgumentException("Falta el nombre, o hay más de " + LONGEST + " letras");
    }
    Instant now = clock.instant();
    Document activity =
        new Document("_id", clean)
            .append("name", name.strip())
            .append("place", place.strip())
            .append("at", Date.from(now));
    try {
      mongo.insert(activity, COLLECTION);
    } catch (DuplicateKeyException e) {
      throw new IllegalArgumentException("Ese código ya está en uso: " + clean, e);
    }
    return read(activity);
  }

  /** Takes one away; who came by it is still counted under its code. */
  public void remove(String code) {
    mongo.remove(Query.query(Criteria.where("_id").is(code)), COLLECTION);
  }

  private static Activity read(Document stored) {
    return new Activity(
        stored.getString("_id"),
        stored.getString("name"),
        stored.getString("place"),
        stored.getDate("at").toInstant());
  }
}
