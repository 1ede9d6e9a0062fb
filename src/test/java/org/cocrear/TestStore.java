package org.cocrear;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cocrear.operations.EmbeddedStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh database for a test: on the embedded store, or on the server that {@code
 * -Dspring.mongodb.uri=…} names. Closing drops it.
 */
public final class TestStore implements AutoCloseable {

  private static final String SERVER = "spring.mongodb.uri";

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

  /** Gives a whole house a store of its own: a folder, or a fresh database of the given server. */
  public static void house(DynamicPropertyRegistry registry, Path folder) {
    registry.add("cocrear.data", folder::toString);
    uri(folder).ifPresent(own -> registry.add("spring.mongodb.uri", () -> own));
  }

  /** Address of the database that stands for a folder on the given server, if one is given. */
  public static Optional<String> uri(Path folder) {
    String given = System.getProperty(SERVER, "");
    String database = "house_" + Integer.toHexString(folder.hashCode());
    return given.isBlank()
        ? Optional.empty()
        : Optional.of(given.replaceAll("/+$", "") + "/" + database);
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
      String given = System.getProperty(SERVER, "");
      if (!given.isBlank()) {
        return new ConnectionString(given);
      }
      Path folder = Path.of("target", "test-store", UUID.randomUUID().toString());
      return EmbeddedStore.open(folder).connectionString();
    }
  }
}
