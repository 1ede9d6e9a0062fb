package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What people say beside the point, in the middle of a flow. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.intake.gather=200ms",
      "cocrear.admin.password=" + ChatTest.PASSWORD
    })
class ChatTest {

  static final String PASSWORD = "a-password-for-tests";
  private static final String IDEA = "Que se publiquen las actas de cada reunión del concejo";
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
  void thanksGreetingsAndAWishToBeLeftAloneAreNoAnswers() {
    Town.Citizen citizen = town.citizen("telegram", "educada");
    citizen.say("propuesta");
    citizen.say(IDEA);
    assertThat(citizen.say("gracias")).hasSize(3).last().asString().contains("¿Cómo está hoy?");
    assertThat(citizen.hear("no quiero más mensajes")).contains("BAJA", "1 ", "2 ");
    assertThat(citizen.hear("2")).contains("¿Cómo está hoy?");
    assertThat(citizen.hear("👍")).contains("con tus palabras");
    List.of("saltear", "saltear", "saltear", "saltear").forEach(citizen::say);
    JsonNode filed = filed(code(citizen.say("1").getFirst()));
    assertThat(filed.get("fields").propertyNames()).containsExactly("problem");
  }

  @Test
  void anIdeaThatGoesOnAfterItWasOfferedIsOneIdea() {
    Town.Citizen citizen = town.citizen("whatsapp", "despacio");
    citizen.say("hola tengo una idea");
    String offer = citizen.hear("que se publiquen las actas del concejo");
    assertThat(offer).contains("tengo una idea\nque se publiquen").contains("1 ");
  }

  @Test
  void aSurveyKeepsWhatWasAnsweredAndPromisesNoReply() {
    Town.Citizen citizen = town.citizen("telegram", "joven");
    List.of("encuesta", "4", "1", "saltear", "más canchas").forEach(citizen::say);
    String code = code(citizen.hear("saltear"));
    JsonNode filed = filed(code);
    assertThat(filed.get("text").asString()).isEqualTo("más canchas");
    assertThat(filed.get("fields").propertyNames())
        .containsExactlyInAnyOrder(
            "band", "band_label", "subject", "subject_label", "change", "survey");
    assertThat(citizen.hear("estado " + code)).contains(code).doesNotContain("antes del");
  }

  @Test
  void aPotholeIsShownAnotherWay() {
    Town.Citizen citizen = town.citizen("whatsapp", "bache");
    assertThat(String.join("\n", citizen.say("propuesta hay un bache en mi cuadra")))
        .contains("147", "1 ");
    assertThat(citizen.hear("1")).containsPattern(CODE);
  }

  @Test
  void whileThePersonOfTheStaffListensTheBotKeepsSilent() {
    Town.Citizen citizen = town.citizen("telegram", "charla");
    citizen.say("propuesta");
    citizen.say(IDEA);
    assertThat(citizen.say("persona")).hasSize(1);
    assertThat(citizen.say("quería preguntar algo")).isEmpty();
    citizen.say("menu");
    assertThat(citizen.say("¿hay alguien ahí?")).isEmpty();
    assertThat(citizen.hear("6")).contains("¿Cómo está hoy?");
  }

  @Test
  void whoStoppedIsToldOnlyWhatStillWorks() {
    Town.Citizen citizen = town.citizen("sms", "+5493410000001");
    citizen.say("baja");
    assertThat(citizen.say("ayuda")).singleElement().asString().contains("ALTA");
    assertThat(citizen.hear("me quiero matar")).contains("ALTA", "911");
    assertThat(citizen.say("persona")).isEmpty();
  }

  private JsonNode filed(String code) {
    return town.staff("GET", "/api/v1/submissions/" + code, null).json();
  }

  private static String code(String text) {
    Matcher matcher = CODE.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }
}
