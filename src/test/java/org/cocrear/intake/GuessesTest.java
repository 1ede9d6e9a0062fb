package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An announcement is no idea; what is announced is. */
class GuessesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tengo una idea: más sombra en las paradas",
        "quiero proponer que planten árboles en mi cuadra",
        "mi propuesta es que los clubes abran de noche",
        "quiero denunciar que tiran escombros en el arroyo"
      })
  void holdsAnIdea(String text) {
    assertThat(Guesses.holdsAnIdea(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quiero tirar una idea para la plaza",
        "tengo una propuesta",
        "como va lo mio?",
        "quiero hacer un reclamo",
        "la parte baja del barrio se inunda"
      })
  void holdsNone(String text) {
    assertThat(Guesses.holdsAnIdea(text)).isFalse();
  }
}
