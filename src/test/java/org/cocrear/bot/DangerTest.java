package org.cocrear.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mi marido me pega|VIOLENCE",
        "Mi marido me pegó anoche delante de los chicos|VIOLENCE",
        "mi ex pareja me amenaza de muerte|VIOLENCE",
        "mi novio me caga a palos|VIOLENCE",
        "mi papa me toca|VIOLENCE",
        "tengo miedo de que mi ex me mate|VIOLENCE",
        "me quiere matar|VIOLENCE",
        "me violaron|VIOLENCE",
        "sufro violencia de género|VIOLENCE",
        "el vecino le pega a la mujer|VIOLENCE",
        "mi pareja me maltrata y no me deja salir|VIOLENCE",
        "mi hijo me golpea|VIOLENCE",
        "me quiero matar|SELF_HARM",
        "me kiero matar|SELF_HARM",
        "no quiero vivir mas|SELF_HARM",
        "ya no kiero bibir|SELF_HARM",
        "no quiero vivir más así|SELF_HARM",
        "quiero morirme|SELF_HARM",
        "pienso en suicidarme|SELF_HARM",
        "mejor estar muerta|SELF_HARM",
        "mi hija se quiere matar|SELF_HARM",
        "no aguanto vivir mas|SELF_HARM",
        "I want to kill myself|SELF_HARM",
        "mi hija no aparece desde ayer|MISSING",
        "mi ija no aparese desde ayer|MISSING",
        "Desapareció mi hermano|MISSING",
        "no encuentro a mi nene|MISSING",
        "hace dos días que no sabemos nada de mi sobrina|MISSING",
        "mi mamá salió y no volvió|MISSING",
        "BAJA. mi marido me pega|VIOLENCE",
      })
  void dangerIsHeard(String text, Danger.Kind kind) {
    assertThat(BOT.danger().hear(text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "muero de risa",
        "me mata el calor en la parada del 101",
        "hay que matar los mosquitos del parque",
        "perdí a mi perro en la plaza",
        "desapareció el cartel de la esquina",
        "me muero de calor en el colectivo",
        "el sol pega fuerte en la plaza",
        "más charlas de prevención del suicidio en las escuelas",
        "políticas contra la violencia de género en los barrios",
        "la vida en el barrio es cara y no quiero más baches",
        "quiero vivir en una ciudad más limpia",
        "mi hija no tiene vacante en la escuela",
        "mi hijo no aparece en el padrón",
        "me quiero matar con estas tarifas",
        "no quiero seguir pagando tanto",
        "se perdió la oportunidad de hacer una plaza",
        "propongo talleres para víctimas de violencia de género",
        "El municipio abusa de los contratos sin licitación",
        "mi papá me toca el tema de la basura siempre",
      })
  void anIdeaIsNoDanger(String text) {
    assertThat(BOT.danger().hear(text)).isEmpty();
  }

  @Test
  void everySentenceOfTheListIsHeardAsItSays() throws IOException {
    List<String> wrong =
        Files.readAllLines(Path.of("src/test/resources/vectors/danger.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .filter(line -> !line.startsWith(heard(line.substring(line.indexOf('|') + 1)) + "|"))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static String heard(String text) {
    return BOT.danger().hear(text).map(Danger.Kind::name).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "hola,GREETING", "¡Hola! ¿cómo estás?,HOW", "Buenas tardes,GREETING", "muchas gracias!!,THANKS",
    "chau,BYE", "quien sos?,WHO", "sos un robot?,WHO", "son todos unos chorros,INSULT",
    "andate a la mierda,INSULT", "obrigada,THANKS", "Buenas,GREETING", "Hola che buen dia,GREETING"
  })
  void smallTalkIsHeard(String text, SmallTalk.Kind kind) {
    assertThat(BOT.smallTalk().hear(text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hola quiero más árboles en mi cuadra",
        "la plaza es una mierda",
        "gracias a la escuela",
        "ok",
        "1"
      })
  void moreThanSmallTalkIsNone(String text) {
    assertThat(BOT.smallTalk().hear(text)).isEmpty();
  }
}
