package org.cocrear;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cocrear.operations.EmbeddedStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A fresh database for a test: on the embedded store, or on the server that {@code
 * -Dspring.mongodb.uri=…} names. Closing drops it.
 */
public final class TestStore implements AutoCloseable {

  private final String database = "test_" + UUID.randomUUID().toString().replace("-", "");
  private final MongoOperations operations;

  private TestStore(UnaryOperator<MongoClient> wrap) {
    operations = new MongoTemplate(wrap.apply(Server.CLIENT), database);
  }

  /** A fresh database. */
  public static TestStore fresh() {
    return new TestStore(UnaryOperator.identity());
  }

  /** A fresh database behind a client that the test puts in between, such as a power cut. */
  public static TestStore fresh(UnaryOperator<MongoClient> wrap) {
    return new TestStore(wrap);
  }

  /** Where the server is, without a database. */
  public static ConnectionString server() {
    return Server.ADDRESS;
  }

  /** The fresh database. */
  public MongoOperations operations() {
    return operations;
  }

  /** Its name. */
  public String database() {
    return database;
  }

  @Override
  public void close() {
    Server.CLIENT.getDatabase(database).drop();
  }

  private static final class Server {

    static final ConnectionString ADDRESS = address();
    static final MongoClient CLIENT = MongoClients.create(ADDRESS);

    private static ConnectionString address() {
      String given = System.getProperty("spring.mongodb.uri", "");
      if (!given.isBlank()) {
        return new ConnectionString(given);
      }
      Path folder = Path.of("target", "test-store", UUID.randomUUID().toString());
      return EmbeddedStore.open(folder).connectionString();
    }
  }
}
