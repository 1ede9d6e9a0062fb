package org.cocrear.messaging.lanes;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.InboundHandler;
import org.jspecify.annotations.Nullable;

/**
 * One address's lane as it was read.
 *
 * @param id whose
 * @param waiting what came in and is not answered, oldest first
 * @param session the open session
 * @param journal the turn under way
 * @param version counts the turns' writes: the judge between two workers
 * @param arrivals counts what came in: tells a new ring from an old one
 * @param failures of the turn at hand
 * @param owner who works on it
 * @param until when that lease ends
 * @param erased when the person was erased, unless something new was answered since
 */
record Lane(
    AddressId id,
    List<Waiting> waiting,
    @Nullable String session,
    @Nullable Journal journal,
    long version,
    long arrivals,
    int failures,
    @Nullable String owner,
    Instant until,
    @Nullable Instant erased) {

  /** The whole result of a turn, written before any of it is carried out. */
  record Journal(List<String> taken, @Nullable String session, List<String> effects) {

    static Journal of(InboundHandler.Decision.Take take, List<Waiting> waiting) {
      List<String> taken = waiting.subList(0, take.count()).stream().map(Waiting::id).toList();
      return new Journal(taken, take.session(), take.effects());
    }

    static @Nullable Journal of(@Nullable Document document) {
      return document == null
          ? null
          : new Journal(
              document.getList("taken", String.class),
              document.getString("session"),
              document.getList("effects", String.class));
    }

    Document document() {
      return new Document("taken", taken).append("session", session).append("effects", effects);
    }
  }

  static Lane of(Document document) {
    return new Lane(
        new AddressId(document.getString("_id")),
        document.getList("waiting", Document.class, List.of()).stream().map(Waiting::of).toList(),
        document.getString("session"),
        Journal.of(document.get("journal", Document.class)),
        number(document, "version"),
        number(document, "arrivals"),
        (int) number(document, "failures"),
        document.getString("owner"),
        document.get("until", Date.from(Instant.EPOCH)).toInstant(),
        instant(document, "erased"));
  }

  boolean heldByAnother(String me, Instant now) {
    return until.isAfter(now) && !me.equals(owner);
  }

  boolean heldBy(String me, Instant now) {
    return until.isAfter(now) && me.equals(owner);
  }

  boolean waitsFor(String providerId) {
    return waiting.stream().anyMatch(message -> message.id().equals(providerId));
  }

  /** What is decided about: after a failure only the oldest, so that the culprit shows. */
  List<Waiting> atHand() {
    return failures == 0 ? waiting : waiting.subList(0, 1);
  }

  static long number(Document document, String key) {
    Number number = document.get(key, Number.class);
    return number == null ? 0 : number.longValue();
  }

  private static @Nullable Instant instant(Document document, String key) {
    Date date = document.getDate(key);
    return date == null ? null : date.toInstant();
  }
}
