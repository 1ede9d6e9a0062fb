package org.cocrear.operations;

import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with three adjustments: it answers {@code hello}, reports the wire version of
 * MongoDB 5.0, and acknowledges a write only once it is in the file.
 */
final class EmbeddedStoreBackend extends H2Backend {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "aggregate",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase",
          "renamecollection");

  private final EmbeddedStoreCommits commits;

  EmbeddedStoreBackend(MVStore store) {
    super(store);
    commits = new EmbeddedStoreCommits(store);
    version(new Version());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (name.equals("hello")) {
      return super.handleCommand(channel, database, "ismaster", query)
          .append("isWritablePrimary", true);
    }
    return WRITES.contains(name)
        ? commits.write(() -> super.handleCommand(channel, database, command, query))
        : commits.read(() -> super.handleCommand(channel, database, command, query));
  }

  /** Answers errors itself: the library would log the whole command, and with it personal data. */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerException e) {
      return failure(e);
    }
  }

  private static Document failure(MongoServerException e) {
    Document answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
    if (e instanceof MongoServerError error) {
      answer.append("code", error.getCode());
      answer.putIfNotNull("codeName", error.getCodeName());
    }
    return answer;
  }

  private static final class Version implements MongoVersion {

    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }
}
