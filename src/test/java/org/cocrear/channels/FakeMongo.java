package org.cocrear.channels;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A store in memory that speaks MongoDB's protocol; {@code spring.mongodb.uri} names another. */
public final class FakeMongo implements AutoCloseable {

  private final MongoServer server = new MongoServer(H2Backend.inMemory());
  private final MongoClient client;
  private final MongoTemplate template;

  public FakeMongo() {
    String given = System.getProperty("spring.mongodb.uri");
    client = MongoClients.create(given == null ? server.bindAndGetConnectionString() : given);
    template = new MongoTemplate(client, "channels-" + UUID.randomUUID());
  }

  public MongoTemplate template() {
    return template;
  }

  @Override
  public void close() {
    template.getDb().drop();
    client.close();
    server.shutdownNow();
  }
}
