package org.cocrear;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An embedded store in memory, one database a test. */
public final class TestStore {

  private static final MongoClient CLIENT = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestStore() {}

  /** An empty database. */
  public static MongoOperations fresh() {
    return new MongoTemplate(CLIENT, "test" + COUNT.incrementAndGet());
  }

  private static MongoClient start() {
    MongoServer server = new MongoServer(H2Backend.inMemory().version(ServerVersion.MONGO_5_0));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    return MongoClients.create(
        server.bindAndGetConnectionString() + "/?retryWrites=false&retryReads=false");
  }
}
