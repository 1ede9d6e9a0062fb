package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people want who use no word that always works. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.intake.gather=200ms",
      "cocrear.admin.password=" + WishesTest.PASSWORD
    })
class WishesTest {

  static final String PASSWORD = "a-password-for-tests";
  private static final String QUESTION = "¿Cómo está hoy?";

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
  void anAnnouncedIdeaIsAskedForAndOneThatIsToldIsOffered() {
    Town.Citizen citizen = town.citizen("telegram", "ideas");
    citizen.say("hola");
    List<String> heard = citizen.say("quiero tirar una idea para la plaza");
    assertThat(heard).hasSize(2).first().asString().contains("contar una idea", "MENU");
    citizen.say("cancelar");
    assertThat(citizen.hear("quiero proponer que las plazas tengan baños limpios"))
        .contains("que las plazas tengan baños");
  }

  @Test
  void howMineIsGoingIsAnsweredAtAnOpenChoiceToo() {
    Town.Citizen citizen = town.citizen("telegram", "seguimiento");
    citizen.say("hola");
    assertThat(citizen.say("como va lo mio?").getFirst()).contains("cómo va algo");
  }

  @Test
  void aFreeTextQuestionKeepsItsAnswer() {
    Town.Citizen citizen = town.citizen("telegram", "respuesta");
    citizen.say("propuesta");
    citizen.say("Que se publiquen las actas del concejo");
    assertThat(citizen.say("nunca me contestaron los pedidos que mandé"))
        .noneMatch(text -> text.contains(QUESTION) || text.contains("Entendí"));
  }

  @Test
  void aWishToStopIsAskedBackAndOnlyAYesStops() {
    Town.Citizen citizen = town.citizen("sms", "+5493410000077");
    citizen.say("hola");
    assertThat(citizen.hear("me tienen podrida con los mensajes, no manden mas")).contains("1 ");
    assertThat(citizen.say("2")).isNotEmpty();
    assertThat(citizen.say("ayuda").getFirst()).doesNotContain("ALTA");
    citizen.say("no quiero mas mensajes");
    assertThat(citizen.say("1")).singleElement().asString().contains("ALTA");
    assertThat(citizen.say("menu")).isEmpty();
  }

  @Test
  void hardNegativesAreIdeas() {
    Town.Citizen citizen = town.citizen("whatsapp", "negativas");
    citizen.say("hola");
    for (String text :
        List.of(
            "la parte baja del barrio se inunda siempre",
            "que den de baja los autos abandonados",
            "quiero dar de alta un negocio",
            "borrar los grafitis de la escuela")) {
      assertThat(citizen.hear(text)).as(text).contains(text);
      citizen.say("cancelar");
    }
  }
}
