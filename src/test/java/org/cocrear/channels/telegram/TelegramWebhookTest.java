package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Random;
import org.cocrear.TestStore;
import org.cocrear.channels.telegram.TelegramSettings.Bot;
import org.cocrear.channels.telegram.TelegramSettings.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TelegramWebhookTest {

  private static final TestStore MONGO = TestStore.fresh();
  private static final String HOLA =
      "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"hola\","
          + "\"chat\":{\"id\":23,\"type\":\"private\"}}}";

  private final TelegramFixture door = new TelegramFixture("http://127.0.0.1:1", MONGO);
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new TelegramWebhook(
                  door.bots(new Bot("norte", "43:other", "n0rte", "pt")), door.reception))
          .build();

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private int send(byte[] body, String type, String secret) throws Exception {
    return send("/webhooks/telegram", body, type, secret);
  }

  private int send(String path, byte[] body, String type, String secret) throws Exception {
    var request = post(path).header("Content-Type", type).content(body);
    if (secret != null) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  @Test
  void theSecretOpensAndNothingElse() throws Exception {
    assertThat(send(HOLA.getBytes(UTF_8), "application/json", "s3cret")).isEqualTo(200);
    assertThat(send(HOLA.getBytes(UTF_8), "application/json", "s3cret")).isEqualTo(200);
    assertThat(send(HOLA.getBytes(UTF_8), "application/json", "wrong")).isEqualTo(403);
    assertThat(send(HOLA.getBytes(UTF_8), "application/json", null)).isEqualTo(403);
    assertThat(send(HOLA.getBytes(UTF_8), "application/json", "")).isEqualTo(403);
    assertThat(door.inbox.messages).hasSize(1);
    assertThat(door.counted("duplicate")).isEqualTo(1);
    assertThat(door.counted("forged")).isEqualTo(3);
  }

  @Test
  void eachBotHasItsOwnDoorAndItsOwnSecret() throws Exception {
    byte[] body = HOLA.getBytes(UTF_8);
    String norte = "/webhooks/telegram/norte";
    assertThat(send(norte, body, "application/json", "n0rte")).isEqualTo(200);
    assertThat(send("/webhooks/telegram", body, "application/json", "s3cret")).isEqualTo(200);
    assertThat(send(norte, body, "application/json", "s3cret")).isEqualTo(403);
    assertThat(send("/webhooks/telegram/sur", body, "application/json", "n0rte")).isEqualTo(403);
    assertThat(send("/webhooks/telegram/", body, "application/json", "n0rte")).isIn(403, 404);
    assertThat(door.inbox.messages)
        .extracting(m -> m.address().account())
        .containsExactly("43", "42");
  }

  @Test
  void noMalformedBodyBreaksTheDoor() throws Exception {
    Random random = new Random(20_260_614);
    List<String> types = List.of("application/json", "text/plain", "x", "multipart/form-data");
    for (int i = 0; i < 300; i++) {
      byte[] body = body(random);
      String type = types.get(random.nextInt(types.size()));
      assertThat(send(body, type, "s3cret")).isIn(200, 413);
      assertThat(send(body, type, "wrong")).isEqualTo(403);
    }
    assertThat(door.inbox.messages).isEmpty();
  }

  private static byte[] body(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "[".repeat(50_000).getBytes(UTF_8);
      case 1 -> "{\"message\":".repeat(20_000).getBytes(UTF_8);
      case 2 -> new byte[2_000_000];
      case 3 -> "{\"update_id\":1,\"message\":null}".getBytes(UTF_8);
      case 4 -> "{\"message\":{\"chat\":{\"type\":\"private\"},\"text\":[]}}".getBytes(UTF_8);
      case 5 -> "{\"callback_query\":{\"data\":7,\"message\":[]}}".getBytes(UTF_8);
      case 6 -> HOLA.substring(0, random.nextInt(HOLA.length())).getBytes(UTF_8);
      default -> {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        yield noise;
      }
    };
  }

  @Test
  void aStoreThatIsAwayIsNotHiddenFromTelegram() {
    door.inbox.broken = 1;
    assertThatThrownBy(() -> send(HOLA.getBytes(UTF_8), "application/json", "s3cret"))
        .hasRootCauseMessage("the store is away");
  }

  @Test
  void aWebhookWithoutSecretIsRefusedAtStartByName() {
    assertThatThrownBy(() -> settings(Mode.WEBHOOK, " "))
        .hasMessageContaining("cocrear.telegram.webhook-secret");
    assertThatThrownBy(() -> settings(Mode.WEBHOOK, "s", new Bot("norte", "43:y", null, null)))
        .hasMessageContaining("cocrear.telegram.webhook-secret");
    assertThatThrownBy(() -> settings(Mode.POLLING, null, new Bot("norte", "42:y", null, null)))
        .hasMessageContaining("a token of its own");
    assertThatThrownBy(() -> settings(Mode.POLLING, null, new Bot("", "43:y", null, null)))
        .hasMessageContaining("a name");
    assertThat(settings(Mode.WEBHOOK, "s", new Bot("norte", "43:y", "t", null)).toString())
        .doesNotContain(":y");
  }

  private static TelegramSettings settings(Mode mode, String secret, Bot... bots) {
    return new TelegramSettings("42:x", "", mode, secret, List.of(bots));
  }
}
