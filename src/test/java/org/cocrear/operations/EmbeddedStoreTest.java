package org.cocrear.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedSurvivesTheDeathOfTheProcess() throws Exception {
    Path told = folder.resolve("told");
    Process child = writer(told);
    while (!child.waitFor(50, TimeUnit.MILLISECONDS) && acknowledged(told).size() < 1000) {}
    child.destroyForcibly();
    assertThat(child.waitFor()).isEqualTo(128 + 9);
    try (EmbeddedStore store = EmbeddedStore.open(folder);
        MongoClient client = MongoClients.create(store.connectionString())) {
      List<String> found = new ArrayList<>();
      numbers(client).find().forEach(document -> found.add(document.getString("_id")));
      assertThat(acknowledged(told)).hasSizeGreaterThan(999);
      assertThat(found).containsAll(acknowledged(told));
    }
  }

  @Test
  void greetsDriversAsMongo5() {
    try (EmbeddedStore store = EmbeddedStore.open(folder);
        MongoClient client = MongoClients.create(store.connectionString())) {
      Document hello = client.getDatabase("cocrear").runCommand(new Document("hello", 1));
      assertThat(hello.get("isWritablePrimary")).isEqualTo(true);
      assertThat(hello.get("maxWireVersion")).isEqualTo(13);
      assertThat(store.connectionString().getHosts().getFirst()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void aSecondProcessIsTurnedAwayInOneLine() {
    try (EmbeddedStore first = EmbeddedStore.open(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> EmbeddedStore.open(folder))
          .isInstanceOf(EmbeddedStoreException.class)
          .hasMessageStartingWith("cocrear.data (")
          .hasMessageContaining("in use")
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> EmbeddedStore.open(file.resolve("data")))
        .isInstanceOf(EmbeddedStoreException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("cocrear.mv.db"), "this is no store".repeat(1000));
    assertThatThrownBy(() -> EmbeddedStore.open(folder))
        .isInstanceOf(EmbeddedStoreException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aCounterNeverShowsTheSameNumberTwice() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(folder);
        MongoClient client = MongoClients.create(store.connectionString())) {
      Set<Integer> shown = ConcurrentHashMap.newKeySet();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        for (int i = 0; i < 400; i++) {
          threads.execute(() -> shown.add(next(numbers(client))));
        }
      }
      assertThat(shown).hasSize(400);
    }
  }

  private static int next(MongoCollection<Document> numbers) {
    Document update =
        new Document("$inc", new Document("n", 1)).append("$push", new Document("log", "x"));
    FindOneAndUpdateOptions options =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    return numbers
        .findOneAndUpdate(new Document("_id", "counter"), update, options)
        .getInteger("n");
  }

  private static List<String> acknowledged(Path told) throws IOException {
    return Files.readAllLines(told, StandardCharsets.UTF_8).stream()
        .filter(line -> line.matches("\\d-\\d{9}"))
        .toList();
  }

  private Process writer(Path told) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classpath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            java.toString(), "-cp", classpath, Writer.class.getName(), folder.toString())
        .redirectOutput(told.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static MongoCollection<Document> numbers(MongoClient client) {
    return client.getDatabase("cocrear").getCollection("numbers");
  }

  /** The child that is killed: writes from several threads and tells what was acknowledged. */
  static final class Writer {

    public static void main(String[] args) {
      EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
      MongoClient client = MongoClients.create(store.connectionString());
      for (int i = 0; i < 8; i++) {
        int thread = i;
        new Thread(() -> write(numbers(client), thread)).start();
      }
    }

    private static void write(MongoCollection<Document> numbers, int thread) {
      for (int n = 0; n < 1_000_000; n++) {
        String id = thread + "-" + "%09d".formatted(n);
        numbers.insertOne(new Document("_id", id).append("text", "x".repeat(200)));
        synchronized (System.out) {
          System.out.println(id);
          System.out.flush();
        }
      }
    }
  }
}
