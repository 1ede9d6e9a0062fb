package org.cocrear.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.cocrear.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "á, 70, UCS-2, 1",
    "á, 71, UCS-2, 2",
    "é, 160, GSM-7, 1",
    "ñ, 161, GSM-7, 2",
    "€, 80, GSM-7, 1",
    "€, 81, GSM-7, 2",
    "ç, 1, UCS-2, 1",
    "Ç, 160, GSM-7, 1",
    "😀, 35, UCS-2, 1",
    "😀, 36, UCS-2, 2",
    "😀, 70, UCS-2, 3",
    "a, 306, GSM-7, 2",
    "a, 307, GSM-7, 3"
  })
  void segmentsOfAnSms(String letter, int times, String encoding, int segments) {
    SmsSegments found = SmsSegments.of(letter.repeat(times));
    assertThat(found.encoding().label()).isEqualTo(encoding);
    assertThat(found.segments()).isEqualTo(segments);
    assertThat(found.forcing()).isEqualTo(encoding.equals("UCS-2") ? letter : null);
  }

  @Test
  void segmentsOfTheSharedVectors() throws IOException {
    JsonNode cases = Shared.json("vectors/sms_segments_es.json").get("cases");
    assertThat(cases.size()).isPositive();
    for (JsonNode one : cases) {
      SmsSegments found = SmsSegments.of(one.get("text").asString());
      assertThat(found.encoding().label()).isEqualTo(one.get("encoding").asString());
      assertThat(found.segments()).isEqualTo(one.get("segments").asInt());
    }
  }

  @Test
  void theCulpritIsTheFirstCharacterThatGsmLacks() {
    assertThat(SmsSegments.of("Línea ú").forcing()).isEqualTo("í");
    assertThat(SmsSegments.of("ok 😀").forcing()).isEqualTo("😀");
    assertThat(SmsSegments.of("").segments()).isZero();
  }

  @Test
  void piecesEndAtSentencesThenWordsThenCharacters() {
    assertThat(Pieces.split("  corto ", 20)).containsExactly("corto");
    assertThat(Pieces.split("Una frase. Otra frase larga", 20))
        .containsExactly("Una frase.", "Otra frase larga");
    assertThat(Pieces.split("palabras sin punto ninguno", 12))
        .containsExactly("palabras sin", "punto", "ninguno");
    assertThat(Pieces.split("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Pieces.split(" \n ", 4)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "😀😀😀, 3, 😀",
    "👩‍👩‍👧👩‍👩‍👧, 10, 👩‍👩‍👧",
    "ee\u0301e\u0301, 4, ee\u0301",
    "🇦🇷🇦🇷, 5, 🇦🇷"
  })
  void piecesNeverCutACharacter(String text, int limit, String first) {
    List<String> pieces = Pieces.split(text, limit);
    assertThat(pieces.getFirst()).isEqualTo(first);
    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces).allMatch(piece -> piece.length() <= limit);
  }

  @Test
  void optionsAreNumberedBelowTheText() {
    Outgoing message =
        new Outgoing(
            "id",
            new AddressId("a"),
            "¿Qué querés hacer?",
            List.of(new Option("p", "Proponer"), new Option("x", "Salir")),
            "Escribí saltear para seguir.",
            Outgoing.Priority.REPLY,
            null);
    assertThat(NumberedOptions.render(message))
        .isEqualTo("¿Qué querés hacer?\n\n1 Proponer\n2 Salir\nEscribí saltear para seguir.");
  }
}
