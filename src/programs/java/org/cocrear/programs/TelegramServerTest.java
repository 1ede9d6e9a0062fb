package org.cocrear.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A talk with buttons through a Telegram server that we did not write. Our calls bear the methods'
 * names as Telegram spells them, so nothing stands between.
 */
@Tag("programs")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.trial=true",
      "cocrear.intake.gather=100ms",
      "cocrear.admin.password=a-password-for-tests",
      "cocrear.telegram.token=" + TelegramServerTest.TOKEN
    })
class TelegramServerTest {

  static final String TOKEN = "4242:program";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path data;
  private static Program telegram;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void open() throws IOException {
    telegram = Program.telegram();
  }

  @AfterAll
  static void close() {
    telegram.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
    registry.add("cocrear.telegram.api-url", telegram::url);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void inject(Map<String, Object> update) {
    String body = JSON.writeValueAsString(Map.of("token", TOKEN, "update", update));
    var request = HttpRequest.newBuilder(URI.create(telegram.url() + "/_mock/injectUpdate"));
    JsonNode taken =
        send(
            request
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(taken.path("ok").asBoolean()).as(taken.toString()).isTrue();
  }

  private List<JsonNode> called(String method) {
    var request =
        HttpRequest.newBuilder(URI.create(telegram.url() + "/_mock/outbound?token=" + TOKEN));
    return StreamSupport.stream(send(request).path("events").spliterator(), false)
        .filter(event -> event.path("method").asString().equals(method))
        .map(event -> event.path("payload"))
        .toList();
  }

  private JsonNode sent(String what, Predicate<JsonNode> wanted) {
    Town.await(what, () -> called("sendMessage").stream().anyMatch(wanted));
    return called("sendMessage").stream().filter(wanted).toList().getLast();
  }

  private static Map<String, Object> from() {
    return Map.of("id", 77, "is_bot", false, "first_name", "Ana");
  }

  private static Map<String, Object> message(int id, String text) {
    return Map.of(
        "message_id",
        id,
        "date",
        1,
        "text",
        text,
        "from",
        from(),
        "chat",
        Map.of("id", 77, "type", "private"));
  }

  private static List<JsonNode> buttons(JsonNode sent) {
    return sent.path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .toList();
  }

  private void tap(int id, JsonNode button) {
    inject(
        Map.of(
            "callback_query",
            Map.of(
                "id", "tap-" + id,
                "data", button.path("callback_data").asString(),
                "from", from(),
                "chat_instance", "1",
                "message", message(id, "asked"))));
  }

  @Test
  void aTalkWithButtonsEndsInACode() {
    inject(Map.of("message", message(1, "propuesta que las actas se publiquen en lenguaje claro")));
    JsonNode asked = sent("a question with buttons", node -> buttons(node).size() >= 2);
    assertThat(asked.path("chat_id").asString()).isEqualTo("77");
    tap(2, buttons(asked).getFirst());
    sent("a code", node -> node.path("text").asString().matches("(?s).*ROS-[A-Z0-9]{4,5}.*"));
    Town.await("the tap to be answered", () -> !called("answerCallbackQuery").isEmpty());
    assertThat(called("answerCallbackQuery").getFirst().path("callback_query_id").asString())
        .isEqualTo("tap-2");
  }
}
