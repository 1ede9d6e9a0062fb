package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Queues of what is to be sent, one small document per address, gone when empty. */
final class MailboxStore {

  private static final String MAILBOXES = "mailboxes";
  private static final Date FREE = Date.from(Instant.EPOCH);

  private final MongoOperations mongo;
  private final String me;

  MailboxStore(MongoOperations mongo, String me) {
    this.mongo = mongo;
    this.me = me;
    Index due = new Index("account", Sort.Direction.ASC).on("at", Sort.Direction.ASC);
    mongo.indexOps(MAILBOXES).createIndex(due);
  }

  /** Adds an entry at the end unless it is in the queue. */
  void push(AddressId id, String account, Mailbox.Entry entry) {
    Criteria absent = where("_id").is(id.value()).and("queue.id").ne(entry.id());
    Update update =
        new Update()
            .push("queue", entry.document())
            .inc("version", 1L)
            .min("at", Date.from(entry.at()))
            .setOnInsert("account", account)
            .setOnInsert("until", FREE);
    if (entry.reply()) {
      update.set("urgent", true);
    } else {
      update.setOnInsert("urgent", false);
    }
    try {
      mongo.upsert(Query.query(absent), update, MAILBOXES);
    } catch (DuplicateKeyException theMailboxExists) {
      mongo.updateFirst(Query.query(absent), update, MAILBOXES);
    }
  }

  Optional<Mailbox> find(AddressId id) {
    Document document = mongo.findById(id.value(), Document.class, MAILBOXES);
    return Optional.ofNullable(document).map(Mailbox::of);
  }

  /** Takes the lease of a mailbox that is due and free. */
  Optional<Mailbox> claim(AddressId id, Instant now, Instant until) {
    Query query = Query.query(dueAt(now).and("_id").is(id.value()));
    Update update = new Update().set("owner", me).set("until", Date.from(until));
    FindAndModifyOptions options = FindAndModifyOptions.options().returnNew(true);
    return Optional.ofNullable(
            mongo.findAndModify(query, update, options, Document.class, MAILBOXES))
        .map(Mailbox::of);
  }

  /**
   * Changes a mailbox that we hold and gives the lease back; repeated where somebody posted
   * meanwhile. Returns what it is now; empty if it is gone or no longer ours.
   */
  Optional<Mailbox> release(Mailbox held, UnaryOperator<Mailbox> change) {
    Mailbox before = held;
    while (true) {
      Mailbox after = change.apply(before);
      if (write(before, after)) {
        return after.queue().isEmpty() ? Optional.empty() : Optional.of(after);
      }
      Query ours = Query.query(where("_id").is(held.id().value()).and("owner").is(me));
      Document now = mongo.findOne(ours, Document.class, MAILBOXES);
      if (now == null || !now.getDate("until").toInstant().equals(held.until())) {
        return Optional.empty();
      }
      before = Mailbox.of(now);
    }
  }

  private boolean write(Mailbox before, Mailbox after) {
    Query unchanged =
        Query.query(
            where("_id")
                .is(before.id().value())
                .and("version")
                .is(before.version())
                .and("owner")
                .is(me)
                .and("until")
                .is(Date.from(before.until())));
    if (after.queue().isEmpty()) {
      return mongo.remove(unchanged, MAILBOXES).getDeletedCount() > 0;
    }
    Update update =
        new Update()
            .set("queue", after.queue().stream().map(Mailbox.Entry::document).toList())
            .set("at", Date.from(after.at()))
            .set("urgent", after.urgent())
            .set("until", FREE)
            .unset("owner")
            .inc("version", 1L);
    return mongo.updateFirst(unchanged, update, MAILBOXES).getModifiedCount() > 0;
  }

  /** Free mailboxes of these accounts that are due, those with replies first. */
  List<Mailbox> due(Collection<String> accounts, Instant now, int limit) {
    return accounts.isEmpty() ? List.of() : due(dueAt(now).and("account").in(accounts), limit);
  }

  /** Free mailboxes that are due of accounts other than these. */
  List<Mailbox> dueElsewhere(Collection<String> accounts, Instant now, int limit) {
    return due(dueAt(now).and("account").nin(accounts), limit);
  }

  private List<Mailbox> due(Criteria criteria, int limit) {
    Sort order = Sort.by(Sort.Order.desc("urgent"), Sort.Order.asc("at"));
    Query query = Query.query(criteria).with(order).limit(limit);
    return mongo.find(query, Document.class, MAILBOXES).stream().map(Mailbox::of).toList();
  }

  /** Messages waiting, by account. */
  Map<String, Long> counts() {
    return mongo.findAll(Document.class, MAILBOXES).stream()
        .map(Mailbox::of)
        .collect(
            Collectors.groupingBy(
                Mailbox::account, Collectors.summingLong(mailbox -> mailbox.queue().size())));
  }

  /** Whatever waits there for a reason is due. Says whether anything did. */
  boolean wake(AddressId id, String reason, Instant now) {
    Mailbox before = find(id).filter(mailbox -> mailbox.waitsFor(reason, now)).orElse(null);
    while (before != null) {
      Mailbox after = before.awake(reason, now);
      Query unchanged =
          Query.query(where("_id").is(id.value()).and("version").is(before.version()));
      Update update =
          new Update()
              .set("queue", after.queue().stream().map(Mailbox.Entry::document).toList())
              .min("at", Date.from(now))
              .inc("version", 1L);
      if (mongo.updateFirst(unchanged, update, MAILBOXES).getModifiedCount() > 0) {
        return true;
      }
      before = find(id).filter(mailbox -> mailbox.waitsFor(reason, now)).orElse(null);
    }
    return false;
  }

  /** Whatever waits anywhere for a reason is due. */
  void wake(String reason, Instant now) {
    Query waiting = Query.query(where("queue.reason").is(reason));
    waiting.fields().include("_id");
    mongo
        .find(waiting, Document.class, MAILBOXES)
        .forEach(held -> wake(new AddressId(held.getString("_id")), reason, now));
  }

  /** Takes what is no reply out of the queue, unless it is being sent. */
  void eraseBulk(AddressId id, Instant now, Instant until) {
    Query free = Query.query(where("_id").is(id.value()).and("until").lte(Date.from(now)));
    Update update = new Update().set("owner", me).set("until", Date.from(until));
    FindAndModifyOptions options = FindAndModifyOptions.options().returnNew(true);
    Document document = mongo.findAndModify(free, update, options, Document.class, MAILBOXES);
    if (document != null) {
      release(Mailbox.of(document), mailbox -> mailbox.without(entry -> !entry.reply()));
    }
  }

  /** Frees what a process of our name held when it died. */
  void freeOurs() {
    Update update = new Update().set("until", FREE).unset("owner");
    mongo.updateMulti(Query.query(where("owner").is(me)), update, MAILBOXES);
  }

  private static Criteria dueAt(Instant now) {
    return where("at").lte(Date.from(now)).and("until").lte(Date.from(now));
  }
}
