package org.cocrear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole house as it asks Telegram for updates; the simulator is off then. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.intake.gather=1ms",
      "cocrear.messaging.poll=200ms",
      "cocrear.admin.password=a-password-for-tests",
      "cocrear.telegram.token=" + FakeTelegram.TOKEN
    })
class PollingTest {

  @TempDir static Path data;
  private static FakeTelegram telegram;

  @LocalServerPort int port;
  @Autowired MongoOperations mongo;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
    registry.add("cocrear.telegram.api-url", telegram::url);
  }

  @BeforeAll
  static void open() throws IOException {
    telegram = new FakeTelegram();
  }

  @AfterAll
  static void close() {
    telegram.close();
  }

  @Test
  void updatesAreStoredBeforeTheyAreConfirmedAndNoneBlocksTheNext() throws Exception {
    for (JsonNode vector : Shared.json("vectors/telegram_updates.json").path("cases")) {
      vector.path("batch").forEach(telegram::offer);
    }
    Town.await("an answer behind the poisoned one", () -> !telegram.sentTo("23").isEmpty());
    Town.await("confirmation", () -> telegram.unconfirmed() == 0);
    assertThat(mongo.getCollection("unreadable_updates").countDocuments()).isEqualTo(1);

    telegram.fallAsleep();
    telegram.offer(FakeTelegram.text(700_300, "24", 1, "ayuda"));
    Town town = new Town(port, "a-password-for-tests");
    Town.await(
        "trouble beside health",
        () -> town.get("/actuator/health").body().contains("trouble: no answer"));
    telegram.wakeUp();
    Town.await("what came meanwhile", () -> telegram.sentTo("24").size() == 1);
    Town.await("confirmation", () -> telegram.unconfirmed() == 0);

    telegram.offer(FakeTelegram.text(700_301, "24", 1, "ayuda"));
    telegram.offer(FakeTelegram.text(700_302, "25", 2, "ayuda"));
    Town.await("the next", () -> telegram.sentTo("25").size() == 1);
    assertThat(telegram.sentTo("24")).as("the same message again").hasSize(1);
    assertThat(town.get("/chat").status()).isEqualTo(404);
    assertThat(town.get("/api/v1/simulator/messages?channel=sms&from=x").status()).isEqualTo(404);
    assertThat(town.get("/webhooks/twilio/messages").status()).isEqualTo(404);
    assertThat(telegram.post("http://localhost:" + port, "", new byte[] {'{', '}'})).isEqualTo(403);
  }
}
