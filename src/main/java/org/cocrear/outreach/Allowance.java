package org.cocrear.outreach;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Counts whom we write to outside WhatsApp's window, and what that costs, for each of our numbers:
 * people in any 24 hours, money in a calendar month. A person counts once in 24 hours, a message is
 * paid once however often it is tried.
 */
public class Allowance {

  private static final String NUMBERS = "whatsapp_allowance";
  private static final String PEOPLE = "whatsapp_allowance_people";
  private static final Duration DAY = Duration.ofHours(24);
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final int TRIES = 50;
  private static final int REMEMBERED = 20;

  private final MongoOperations mongo;
  private final WhatsappSettings settings;

  Allowance(MongoOperations mongo, WhatsappSettings settings) {
    this.mongo = mongo;
    this.settings = settings;
  }

  /** Whether a message may go. */
  sealed interface Leave {

    /** It may. */
    record Given() implements Leave {}

    /** Not before then; {@code reason}: daily-people or monthly-cost. */
    record Later(Instant then, String reason) implements Leave {}
  }

  /**
   * What one of our numbers has used.
   *
   * @param people outside the window, in the last 24 hours
   * @param most people that are allowed
   * @param spent US$ this month
   * @param ceiling US$ that are allowed, or null
   */
  public record Used(int people, int most, BigDecimal spent, @Nullable BigDecimal ceiling) {}

  /** What a number has used. */
  public Used used(String account, Instant now, ZoneId zone) {
    Document held = mongo.findById(account, Document.class, NUMBERS);
    Book book = Book.of(held, now, YearMonth.from(now.atZone(zone)));
    return new Used(book.people(), settings.dailyPeople(), book.spent(), settings.monthlyCost());
  }

  /** Asks for leave to send a message, and notes it as used where it is given. */
  Leave ask(
      String account, AddressId to, String message, BigDecimal price, Instant now, ZoneId zone) {
    Document person = person(account, to, now);
    boolean known = person != null;
    if (person != null && person.getList("messages", String.class).contains(message)) {
      return new Leave.Given();
    }
    for (int i = 0; i < TRIES; i++) {
      Document held = mongo.findById(account, Document.class, NUMBERS);
      Book book = Book.of(held, now, YearMonth.from(now.atZone(zone)));
      Leave.Later later = refusal(book, known, price, now, zone);
      if (later != null) {
        return later;
      }
      if (write(account, held, book.with(known ? 0 : 1, price, now))) {
        note(account, to, message, now);
        return new Leave.Given();
      }
    }
    return new Leave.Later(now.plusSeconds(1), "busy");
  }

  private Leave.@Nullable Later refusal(
      Book book, boolean known, BigDecimal price, Instant now, ZoneId zone) {
    BigDecimal ceiling = settings.monthlyCost();
    if (ceiling != null && book.spent().add(price).compareTo(ceiling) > 0) {
      Instant next = book.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      return new Leave.Later(next, "monthly-cost");
    }
    return known || book.people() < settings.dailyPeople()
        ? null
        : new Leave.Later(book.freeAt(now), "daily-people");
  }

  private @Nullable Document person(String account, AddressId to, Instant now) {
    Query query =
        Query.query(where("_id").is(key(account, to)).and("at").gt(Date.from(now.minus(DAY))));
    return mongo.findOne(query, Document.class, PEOPLE);
  }

  private void note(String account, AddressId to, String message, Instant now) {
    Query stale =
        Query.query(where("_id").is(key(account, to)).and("at").lte(Date.from(now.minus(DAY))));
    mongo.remove(stale, PEOPLE);
    Update update =
        new Update()
            .setOnInsert("at", Date.from(now))
            .push("messages")
            .slice(-REMEMBERED)
            .each(message);
    mongo.upsert(Query.query(where("_id").is(key(account, to))), update, PEOPLE);
  }

  private static String key(String account, AddressId to) {
    return account + "|" + to;
  }

  private boolean write(String account, @Nullable Document before, Book after) {
    if (before == null) {
      try {
        mongo.insert(after.document(account, 1), NUMBERS);
        return true;
      } catch (DuplicateKeyException another) {
        return false;
      }
    }
    long version = before.getLong("version");
    Query same = Query.query(where("_id").is(account).and("version").is(version));
    return mongo.findAndReplace(same, after.document(account, version + 1), NUMBERS) != null;
  }

  /** Forgets people who were written to long ago. */
  void forget(Instant now) {
    mongo.remove(Query.query(where("at").lte(Date.from(now.minus(DAY)))), PEOPLE);
  }

  /** The book of one number: people by hour, for 25 of them, and the money of a month. */
  record Book(TreeMap<Long, Integer> hours, YearMonth month, BigDecimal spent) {

    static Book of(@Nullable Document held, Instant now, YearMonth month) {
      TreeMap<Long, Integer> hours = new TreeMap<>();
      if (held == null) {
        return new Book(hours, month, BigDecimal.ZERO);
      }
      long oldest = now.minus(DAY).toEpochMilli() / HOUR;
      for (Document hour : held.getList("hours", Document.class)) {
        if (hour.getLong("hour") >= oldest) {
          hours.put(hour.getLong("hour"), hour.getInteger("people"));
        }
      }
      boolean same = month.toString().equals(held.getString("month"));
      return new Book(
          hours, month, same ? new BigDecimal(held.getString("spent")) : BigDecimal.ZERO);
    }

    int people() {
      return hours.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** When the oldest of them no longer count. */
    Instant freeAt(Instant now) {
      long hour = hours.isEmpty() ? now.toEpochMilli() / HOUR : hours.firstKey();
      return Instant.ofEpochMilli((hour + 1) * HOUR).plus(DAY);
    }

    Book with(int people, BigDecimal price, Instant now) {
      TreeMap<Long, Integer> more = new TreeMap<>(hours);
      if (people > 0) {
        more.merge(now.toEpochMilli() / HOUR, people, Integer::sum);
      }
      return new Book(more, month, spent.add(price));
    }

    Document document(String account, long version) {
      List<Document> list =
          hours.entrySet().stream()
              .map(Map.Entry::getKey)
              .map(hour -> new Document("hour", hour).append("people", hours.get(hour)))
              .toList();
      return new Document("_id", account)
          .append("version", version)
          .append("hours", list)
          .append("month", month.toString())
          .append("spent", spent.toPlainString());
    }
  }
}
