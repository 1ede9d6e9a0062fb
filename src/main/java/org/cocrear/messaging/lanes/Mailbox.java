package org.cocrear.messaging.lanes;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one address, in order; replies go before what we start.
 *
 * @param id to whom
 * @param account the channel and our side, as in {@link #account(Address)}
 * @param queue in the order of posting
 * @param version counts the changes: the judge between two writers
 * @param until when the lease of the one who sends ends
 */
record Mailbox(AddressId id, String account, List<Entry> queue, long version, Instant until) {

  /**
   * One message in the queue.
   *
   * @param id of the message
   * @param reply whether the person waits for it
   * @param at not before
   * @param tries how often it was handed to the provider
   * @param reason why it still waits
   */
  record Entry(String id, boolean reply, Instant at, int tries, @Nullable String reason) {

    Entry until(Instant then, int triesNow, String why) {
      return new Entry(id, reply, then, triesNow, why);
    }

    Document document() {
      return new Document("id", id)
          .append("reply", reply)
          .append("at", Date.from(at))
          .append("tries", tries)
          .append("reason", reason);
    }

    static Entry of(Document document) {
      return new Entry(
          document.getString("id"),
          document.getBoolean("reply"),
          document.getDate("at").toInstant(),
          document.getInteger("tries", 0),
          document.getString("reason"));
    }
  }

  static String account(Address address) {
    return address.channel().key() + ":" + address.account();
  }

  static Mailbox of(Document document) {
    return new Mailbox(
        new AddressId(document.getString("_id")),
        document.getString("account"),
        document.getList("queue", Document.class).stream().map(Entry::of).toList(),
        Lane.number(document, "version"),
        document.getDate("until").toInstant());
  }

  /** The message whose turn it is: the first reply, else the first other, if it is due. */
  Optional<Entry> next(Instant now) {
    return heads().filter(entry -> !entry.at().isAfter(now)).findFirst();
  }

  /** When to look next. */
  Instant at() {
    return heads().map(Entry::at).min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  boolean urgent() {
    return queue.stream().anyMatch(Entry::reply);
  }

  Mailbox without(Predicate<Entry> gone) {
    return with(queue.stream().filter(gone.negate()).toList());
  }

  Mailbox replacing(Entry entry) {
    return with(queue.stream().map(old -> old.id().equals(entry.id()) ? entry : old).toList());
  }

  Optional<Entry> entry(String message) {
    return queue.stream().filter(entry -> entry.id().equals(message)).findFirst();
  }

  /** Whether something waits for a reason, and is not due yet. */
  boolean waitsFor(String reason, Instant now) {
    return queue.stream().anyMatch(entry -> waitsFor(entry, reason, now));
  }

  private static boolean waitsFor(Entry entry, String reason, Instant now) {
    return reason.equals(entry.reason()) && entry.at().isAfter(now);
  }

  /** The same with all of that due now. */
  Mailbox awake(String reason, Instant now) {
    return with(
        queue.stream()
            .map(
                entry ->
                    waitsFor(entry, reason, now) ? entry.until(now, entry.tries(), reason) : entry)
            .toList());
  }

  private Mailbox with(List<Entry> entries) {
    return new Mailbox(id, account, entries, version, until);
  }

  private Stream<Entry> heads() {
    return Stream.concat(
        queue.stream().filter(Entry::reply).limit(1),
        queue.stream().filter(entry -> !entry.reply()).limit(1));
  }
}
