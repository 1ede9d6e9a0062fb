package org.cocrear.messaging.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.MediaFile;
import org.cocrear.messaging.MediaFile.State;
import org.cocrear.messaging.MediaFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Files in three collections: what is known of each, its bytes in chunks that stay far below the 16
 * MB of a document, and small documents of what is still to be fetched.
 */
class MediaStore implements MediaFiles {

  private static final Logger LOG = LoggerFactory.getLogger(MediaStore.class);
  private static final String FILES = "media";
  private static final String CHUNKS = "media_chunks";
  private static final String DUE = "media_due";
  private static final int CHUNK = 512 * 1024;

  private final MongoOperations mongo;
  private final Clock clock;

  MediaStore(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
    mongo.indexOps(FILES).createIndex(new Index("from", Sort.Direction.ASC));
    mongo.indexOps(DUE).createIndex(new Index("at", Sort.Direction.ASC));
  }

  /** A file that is to be fetched: the {@code tries}th time. */
  record Wanted(MediaFile file, String reference, int tries) {}

  /** Notes a file that came in; idempotent. Returns its id. */
  String expect(AddressId from, Content.Media media, Instant at) {
    String id = id(from, media.reference());
    Document file =
        new Document("_id", id)
            .append("from", from.value())
            .append("kind", media.kind().name())
            .append("reference", media.reference())
            .append("state", State.WAITING.name())
            .append("at", Date.from(at));
    if (insert(file, FILES)) {
      insert(new Document("_id", id).append("at", Date.from(at)).append("tries", 0), DUE);
    }
    return id;
  }

  private static String id(AddressId from, String reference) {
    byte[] both = (from.value() + "\n" + reference).getBytes(UTF_8);
    return "m-" + UUID.nameUUIDFromBytes(both).toString().replace("-", "");
  }

  /** Claims the file that waits longest, until a lease ends. */
  Optional<Wanted> claim(Duration lease) {
    Instant now = clock.instant();
    Query due = Query.query(where("at").lte(Date.from(now))).with(Sort.by("at"));
    Update claim = new Update().set("at", Date.from(now.plus(lease))).inc("tries", 1);
    var after = FindAndModifyOptions.options().returnNew(true);
    Document claimed = mongo.findAndModify(due, claim, after, Document.class, DUE);
    return claimed == null ? Optional.empty() : wanted(claimed);
  }

  private Optional<Wanted> wanted(Document due) {
    String id = due.getString("_id");
    Document file = mongo.findById(id, Document.class, FILES);
    if (file == null) {
      settle(id);
      return Optional.empty();
    }
    return Optional.of(
        new Wanted(read(file), file.getString("reference"), due.getInteger("tries")));
  }

  /** Keeps the bytes, unless the file was erased meanwhile. */
  void keep(String id, byte[] bytes) {
    int count = Math.ceilDiv(bytes.length, CHUNK);
    for (int i = 0; i < count; i++) {
      byte[] part = Arrays.copyOfRange(bytes, i * CHUNK, Math.min(bytes.length, (i + 1) * CHUNK));
      mongo.save(new Document("_id", id + "/" + i).append("bytes", new Binary(part)), CHUNKS);
    }
    Update kept =
        new Update()
            .set("state", State.KEPT.name())
            .set("type", MediaTypes.of(bytes))
            .set("size", (long) bytes.length)
            .set("chunks", count)
            .unset("reason");
    if (mongo.updateFirst(byId(id), kept, FILES).getMatchedCount() == 0) {
      removeChunks(id, count);
    }
    settle(id);
  }

  /** Tries again then; the reason is shown meanwhile. */
  void postpone(String id, Instant then, String reason) {
    mongo.updateFirst(byId(id), Update.update("reason", reason), FILES);
    mongo.updateFirst(byId(id), Update.update("at", Date.from(then)), DUE);
  }

  /** Gives up. */
  void lose(String id, String reason) {
    Update lost = new Update().set("state", State.LOST.name()).set("reason", reason);
    mongo.updateFirst(byId(id), lost, FILES);
    settle(id);
  }

  private void settle(String id) {
    mongo.remove(byId(id), DUE);
  }

  @Override
  public Optional<MediaFile> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, FILES)).map(MediaStore::read);
  }

  @Override
  public Optional<byte[]> bytes(String id) {
    Document file = mongo.findById(id, Document.class, FILES);
    if (file == null || !file.containsKey("chunks")) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int i = 0; i < file.getInteger("chunks"); i++) {
      Document chunk = mongo.findById(id + "/" + i, Document.class, CHUNKS);
      if (chunk == null) {
        return Optional.empty();
      }
      whole.writeBytes(chunk.get("bytes", Binary.class).getData());
    }
    return Optional.of(whole.toByteArray());
  }

  @Override
  public List<MediaFile> of(AddressId from) {
    Query theirs = Query.query(where("from").is(from.value())).with(Sort.by("at", "_id"));
    return mongo.find(theirs, Document.class, FILES).stream().map(MediaStore::read).toList();
  }

  @Override
  public void retry(String id) {
    Query lost = byId(id).addCriteria(where("state").is(State.LOST.name()));
    Update waiting = new Update().set("state", State.WAITING.name()).unset("reason");
    if (mongo.updateFirst(lost, waiting, FILES).getModifiedCount() > 0) {
      insert(
          new Document("_id", id).append("at", Date.from(clock.instant())).append("tries", 0), DUE);
    }
  }

  @Override
  public void erase(AddressId from) {
    remove(Query.query(where("from").is(from.value())));
  }

  @Override
  public void forget(Instant before) {
    remove(Query.query(where("at").lt(Date.from(before))));
  }

  /** The row first: who keeps bytes at the same time then finds it gone, and clears up. */
  private void remove(Query query) {
    for (Document file : mongo.find(query, Document.class, FILES)) {
      String id = Objects.requireNonNull(file.getString("_id"));
      mongo.remove(byId(id), FILES);
      removeChunks(id, file.getInteger("chunks", 0));
      settle(id);
    }
  }

  private void removeChunks(String id, int count) {
    for (int i = 0; i < count; i++) {
      mongo.remove(byId(id + "/" + i), CHUNKS);
    }
  }

  private boolean insert(Document document, String collection) {
    try {
      mongo.insert(document, collection);
      return true;
    } catch (DuplicateKeyException e) {
      LOG.debug("known already in {}", collection, e);
      return false;
    }
  }

  private static MediaFile read(Document file) {
    return new MediaFile(
        file.getString("_id"),
        new AddressId(file.getString("from")),
        MediaKind.valueOf(file.getString("kind")),
        State.valueOf(file.getString("state")),
        reason(file),
        file.get("type", MediaTypes.UNKNOWN),
        file.get("size", 0L),
        file.getDate("at").toInstant());
  }

  private static @Nullable String reason(Document file) {
    return file.getString("reason");
  }

  private static Query byId(String id) {
    return Query.query(where("_id").is(id));
  }
}
