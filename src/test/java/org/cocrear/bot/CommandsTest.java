package org.cocrear.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cocrear.bot.Commands.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CommandsTest {

  private final Commands commands = Bot.read(BotConfiguration.files("file:./bot/")).commands();

  @Test
  void everyVectorIsTakenAsItSays() throws Exception {
    String vectors = Files.readString(Path.of("src/test/resources/vectors/optout_keywords.json"));
    for (JsonNode c : new ObjectMapper().readTree(vectors).get("cases")) {
      String text = c.get("text").asString();
      String action = c.get("action").asString();
      assertThat(action(text, true)).as(text).isEqualTo(action);
      boolean onlySms = c.has("channel");
      assertThat(action(text, false)).as(text).isEqualTo(onlySms ? "NONE" : action);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¡Menú!|MENU|",
        "PROPUESTA más árboles, y sombra.|PROPOSE|más árboles, y sombra.",
        "Propuesta: más árboles|PROPOSE|más árboles",
        "propuesta|PROPOSE|",
        "estado ros-7k2m|STATUS|ros-7k2m",
        "Estado: «ROS 7K2M».|STATUS|ROS 7K2M",
        "estado NADA|STATUS|NADA",
        "English|LANGUAGE|en",
        "idioma português|LANGUAGE|pt",
        "Saltear|SKIP|",
        "borrar mis datos|ERASE|",
        "cancelar|CANCEL|",
        "propuestas ciudadanas||",
        "estado de las calles||",
        "estado civil nuevo||",
        "ayuda con la luz||",
        "temas varios||",
        "sos||",
        "vincular|LINK|",
        "Vincular 482 913.|LINK|482913",
        "link 482913|LINK|482913",
        "vincular las propuestas con el plan||",
        "vincular 48291||",
        "Desvincular|UNLINK|",
        "novedades acá|NEWS_HERE|",
        "novedades acá no llegan||",
      })
  void commandsAreHeardExactly(String text, Command command, String rest) {
    assertThat(commands.hear(text, false).map(Heard::command).orElse(null)).isEqualTo(command);
    assertThat(commands.hear(text, false).map(Heard::rest).orElse(""))
        .isEqualTo(rest == null ? "" : rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no quiero más mensajes",
        "No me escriban mas!",
        "dejen de mandarme mensajes",
        "STOP PLEASE",
        "basta de mensajes",
        "sáquenme de la lista"
      })
  void aWishToStopIsAskedBack(String text) {
    assertThat(commands.wishesToStop(text)).isTrue();
    assertThat(commands.hear(text, true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no quiero más basura en la plaza",
        "We have got to STOP this bill",
        "que paren las obras",
        "no manden más camiones por mi calle porque rompen todo el asfalto nuevo"
      })
  void anIdeaIsNoWishToStop(String text) {
    assertThat(commands.wishesToStop(text)).isFalse();
  }

  private String action(String text, boolean sms) {
    return switch (commands.hear(text, sms).map(Heard::command).orElse(Command.CANCEL)) {
      case STOP -> "OPT_OUT";
      case START -> "OPT_IN";
      case HELP -> "HELP";
      default -> "NONE";
    };
  }
}
