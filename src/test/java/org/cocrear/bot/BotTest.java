package org.cocrear.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotTest {

  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private final SortedMap<String, String> files = BotConfiguration.files("file:./bot/");
  private final Voice voice = Bot.read(files).voice();

  @ParameterizedTest
  @CsvSource({
    "es,soy un bot,persona",
    "es-AR,soy un bot,persona",
    "en,I am a bot,person",
    "pt,sou um bot,pessoa"
  })
  void firstContactSaysWhoWeAreInUnder300Characters(String locale, String bot, String decides) {
    String welcome = voice.say(locale, "welcome", Map.of("city", "Rosario"));
    assertThat(welcome).hasSizeLessThan(300).containsIgnoringCase(bot).contains(decides);
    assertThat(welcome).contains("Rosario").containsAnyOf("BAJA", "STOP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "es-AR", "en", "pt"})
  void firstContactOnSmsIsOneSegment(String locale) {
    String welcome = voice.sayShort(locale, "welcome", Map.of("city", "Rosario"));
    assertThat(welcome).hasSizeLessThanOrEqualTo(160);
    assertThat(foreign(welcome)).isEmpty();
  }

  @Test
  void shortFormsInSpanishAreGsm() {
    for (String key : keysEndingIn(".sms")) {
      assertThat(foreign(voice.say("es-AR", key, Map.of()))).as(key).isEmpty();
    }
  }

  @Test
  void aShortFormIsTakenFromTheLanguageBeforeTheLongOneOfTheCountry() {
    assertThat(voice.sayShort("es-AR", "menu.about", Map.of())).isEqualTo("Ver de qué se trata");
    assertThat(voice.sayShort("es-AR", "proposal.left", Map.of()))
        .isEqualTo("Dale, no lo guardo. Si tenés otra idea, escribi PROPUESTA.");
    assertThat(voice.sayShort("en", "menu.about", Map.of())).isEqualTo("How it works");
    assertThat(voice.say("es-CL", "option.yes")).isEqualTo("Sí");
    assertThat(voice.say("fr", "option.yes")).isEqualTo("Sí");
  }

  @Test
  void aSurveyOfTheStaffBringsItsOwnTexts() {
    Voice more = voice.with(Map.of("es", Map.of("survey.bikes.q", "¿Andás en bici, {name}?")));
    assertThat(more.say("es-AR", "survey.bikes.q", Map.of("name", "Ana")))
        .isEqualTo("¿Andás en bici, Ana?");
    assertThat(more.say("es-AR", "option.yes")).isEqualTo("Sí");
    assertThat(voice.knows("survey.bikes.q")).isFalse();
  }

  @Test
  void plansInOtherCountriesSpeakTheirOwn() {
    assertThat(voice.say("es-AR", "receipt"))
        .contains("Nunca te pedimos DNI ni plata")
        .contains("escribí");
    assertThat(voice.say("es-MX", "receipt")).contains("INE ni dinero").contains("escribe");
    assertThat(voice.say("es-CL", "receipt")).contains("RUT ni dinero");
  }

  @Test
  void blankLinesAreLeftOutAndTextsAreNeverPatterns() {
    Map<String, String> given = Map.of("problem", "5.000 'pozos' {sic}", "zone_label", "");
    assertThat(voice.say("es-AR", "problem.confirm", given))
        .isEqualTo("Quedaría así.\nProblema: 5.000 'pozos' {sic}\n¿Lo envío?");
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() {
    SortedMap<String, String> broken = new TreeMap<>(files);
    broken.put("messages/es.yml", files.get("messages/es.yml") + "extra: Hola {name}\nextra: x\n");
    broken.put("messages/en.yml", files.get("messages/en.yml") + "extra: Hello {nam}\nodd: {\n");
    broken.remove("danger.yml");
    assertThatThrownBy(() -> Bot.read(broken))
        .isInstanceOfSatisfying(
            FilesRefused.class,
            e -> {
              List<String> problems = e.problems();
              assertThat(problems)
                  .anyMatch(p -> p.matches("bot/messages/es.yml:\\d+:\\d+: .*twice.*"));
              assertThat(problems)
                  .anyMatch(p -> p.matches("bot/messages/en.yml:\\d+:\\d+: not YAML.*"));
              assertThat(problems)
                  .anyMatch(p -> p.startsWith("bot/danger.yml:1: the file is missing"));
              assertThat(problems).allMatch(p -> !p.contains("\n"));
            });
  }

  @Test
  void aLocaleWithOtherPlaceholdersOrWithoutAKeyIsRefused() {
    SortedMap<String, String> broken = new TreeMap<>(files);
    broken.put(
        "messages/en.yml",
        files
            .get("messages/en.yml")
            .replace("You hear from {who}", "You hear from {whom}")
            .replace("stop-ask:", "stop-asked:"));
    assertThatThrownBy(() -> Bot.read(broken))
        .hasMessageContaining("`receipt` has [by, code, whom]; write [by, code, who]")
        .hasMessageContaining("`stop-ask` is missing")
        .hasMessageContaining("`stop-asked` is not in es.yml");
  }

  private List<String> keysEndingIn(String end) {
    return new TreeMap<>(Map.of("es", files.get("messages/es.yml")))
        .values().stream()
            .flatMap(text -> flat("", YamlItem.of("es", text, new ArrayList<>())).stream())
            .filter(key -> key.endsWith(end))
            .toList();
  }

  private static List<String> flat(String prefix, YamlItem item) {
    return item.fields().entrySet().stream()
        .flatMap(
            e ->
                e.getValue().isFields()
                    ? flat(prefix + e.getKey() + ".", e.getValue()).stream()
                    : Stream.of(prefix + e.getKey()))
        .toList();
  }

  private static String foreign(String text) {
    return text.chars()
        .filter(c -> GSM.indexOf(c) < 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
