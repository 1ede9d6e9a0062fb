package org.cocrear.outreach;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.outreach.OutreachSettings.Blackout;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Days on which we start nothing, such as before an election, and who lifted them for what. */
public class Blackouts {

  private static final String OVERRIDES = "blackout_overrides";

  private final MongoOperations mongo;
  private final List<Blackout> days;

  Blackouts(MongoOperations mongo, List<Blackout> days) {
    this.mongo = mongo;
    this.days = List.copyOf(days);
  }

  /**
   * One of them.
   *
   * @param from first day
   * @param to last day
   * @param lifted why it does not hold, or an empty text
   */
  public record Ban(LocalDate from, LocalDate to, String lifted) {

    /** Names it. */
    public String id() {
      return from + "/" + to;
    }
  }

  /** All that are not over. */
  public List<Ban> from(LocalDate today) {
    return days.stream()
        .filter(ban -> !ban.to().isBefore(today))
        .map(ban -> new Ban(ban.from(), ban.to(), lifted(id(ban))))
        .toList();
  }

  /** Lifts one for a reason, or lets it hold again with an empty one; false if there is none. */
  public boolean lift(String id, String reason, String who, Instant at) {
    if (days.stream().noneMatch(ban -> id(ban).equals(id))) {
      return false;
    }
    Query query = Query.query(where("_id").is(id));
    if (reason.isBlank()) {
      mongo.remove(query, OVERRIDES);
    } else {
      Update update = Update.update("reason", reason.strip()).set("by", who).set("at", at);
      mongo.upsert(query, update, OVERRIDES);
    }
    return true;
  }

  /** When the blackout that holds at an instant ends. */
  Optional<Instant> end(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return days.stream()
        .filter(ban -> ban.holds(today))
        .filter(ban -> lifted(id(ban)).isEmpty())
        .map(ban -> ban.to().plusDays(1).atStartOfDay(zone).toInstant())
        .findFirst();
  }

  private static String id(Blackout ban) {
    return ban.from() + "/" + ban.to();
  }

  private String lifted(String id) {
    Document held = mongo.findById(id, Document.class, OVERRIDES);
    return held == null ? "" : held.getString("reason");
  }
}
