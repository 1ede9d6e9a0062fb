package org.cocrear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole loop, as somebody would try it who knows nothing but the contract. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.intake.gather=400ms",
      "cocrear.admin.password=" + LoopTest.PASSWORD
    })
class LoopTest {

  static final String PASSWORD = "a-password-for-tests";
  private static final Pattern CODE = Pattern.compile("ROS-[A-Z0-9]{4,5}");

  @TempDir static Path data;
  @LocalServerPort int port;
  private Town town;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
  }

  @BeforeEach
  void enter() {
    town = new Town(port, PASSWORD);
  }

  @Test
  void aCitizenProposesStaffAnswerAndASubscriberHears() {
    Town.Citizen author = town.citizen("telegram", "autora");
    author.say("propuesta Compostera comunitaria en cada plaza para los residuos orgánicos");
    String code = code(author.hear("1"));

    JsonNode filed = town.staff("GET", "/api/v1/submissions/" + code, null).json();
    assertThat(filed.get("status").asString()).isEqualTo("received");
    assertThat(filed.get("suggested").get(0).get("axis").asString()).isEqualTo("ambiente");

    assertThat(
            town.staff(
                    "PUT",
                    "/api/v1/submissions/" + code + "/axes",
                    Map.of("axes", List.of("ambiente")))
                .status())
        .isEqualTo(200);
    town.staff(
        "POST",
        "/api/v1/submissions/" + code + "/answer",
        Map.of("outcome", "adopted", "reason", "Entra en el plan de compostaje de 2027."));
    Town.await(
        "the reasoned answer in the author's chat",
        () -> author.heard().stream().anyMatch(text -> text.contains("compostaje de 2027")));
    assertThat(author.hear("estado " + code)).contains(code);
    assertThat(town.citizen("sms", "otra").hear("estado " + code)).contains(code);
  }

  @Test
  void aMilestoneReachesWhoFollowsItOnce() {
    JsonNode plan = town.staff("GET", "/api/v1/plans/rosario-2021-2023", null).json();
    JsonNode commitment = plan.get("commitments").get(0);
    String milestone = commitment.get("milestones").get(0).get("id").asString();
    Town.Citizen author = town.citizen("whatsapp", "vinculada");
    author.say("propuesta Que se publiquen las actas de cada reunión del concejo");
    String code = code(author.hear("1"));
    town.staff(
        "PUT",
        "/api/v1/submissions/" + code + "/commitments",
        Map.of("commitments", List.of(commitment.get("id").asString())));
    for (int i = 0; i < 2; i++) {
      assertThat(
              town.staff(
                      "PUT",
                      "/api/v1/milestones/" + milestone + "/status",
                      Map.of("status", "in-progress"))
                  .status())
          .isEqualTo(200);
    }
    String title = commitment.get("milestones").get(0).get("title").asString();
    Town.await(
        "news of the milestone",
        () -> author.heard().stream().anyMatch(text -> text.contains(title)));
    assertThat(author.heard()).filteredOn(text -> text.contains(title)).hasSize(1);
  }

  @Test
  void nothingIsPublicBeforeItWasReleased() {
    Town.Citizen author = town.citizen("sms", "reservada");
    author.say("propuesta Un banco con sombra frente al dispensario de la calle inventada");
    String code = code(author.hear("1"));
    assertThat(town.get("/open-data/submissions.csv").body()).doesNotContain("calle inventada");
    town.staff(
        "PUT",
        "/api/v1/submissions/" + code + "/publication",
        Map.of("public", true, "text", "Un banco con sombra frente al dispensario"));
    assertThat(town.get("/open-data/submissions.csv").body())
        .contains("banco con sombra")
        .doesNotContain("calle inventada")
        .doesNotContain("reservada");
  }

  private static String code(String receipt) {
    Matcher matcher = CODE.matcher(receipt);
    assertThat(matcher.find()).as("a code in «%s»", receipt).isTrue();
    return matcher.group();
  }
}
