package org.cocrear.nlp.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cocrear.nlp.ModelFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for what has a shape, models for what is told, names for who is accused. */
class AlarmsTest {

  private static final Alarms ALARMS = new Alarms(new SmallModels(ModelFolder.inJar()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE | mi número es +54 9 341 555-0177",
        "PHONE | cel 0341 155550110 por si quieren venir",
        "PHONE | llamar a Ana al 15-555-0142",
        "IDENTITY | soy Juan, dni 28.123.456",
        "IDENTITY | CUIT 20-28123456-3 del proveedor",
        "IDENTITY | mi curp es GOMC850101HJCRRL09",
        "IDENTITY | rut 12.345.678-5",
        "EMAIL | escribanme a vecina.sur@correo.example",
        "HOME | mi vecino vive en Paraguay 1543 piso 2",
        "VULNERABLE | rampas para personas con discapacidad"
      })
  void seesWhatHasAShape(Alarm alarm, String text) {
    assertThat(ALARMS.of(text)).contains(alarm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poner un semáforo en San Martín 1234 esquina Mendoza",
        "bache enorme en Corrientes al 2300",
        "que el 147 atienda las 24 horas",
        "llamé al 0800 444 0909 y nadie atiende",
        "el presupuesto fue de 25.000.000 de pesos",
        "la escuela 1234 de la calle Ayacucho 5500 no tiene gas"
      })
  void placesAndSumsAreNobodysData(String text) {
    assertThat(ALARMS.of(text))
        .doesNotContain(Alarm.PHONE, Alarm.IDENTITY, Alarm.EMAIL, Alarm.HOME);
  }

  @Test
  void anAccusationNamesSomebody() {
    assertThat(ALARMS.of("el concejal Ramírez se queda con la plata de los comedores"))
        .contains(Alarm.ACCUSATION);
    assertThat(ALARMS.of("los concejales se quedan con la plata de los comedores"))
        .doesNotContain(Alarm.ACCUSATION);
    assertThat(
            new Names(List.of("first: marta", "last: paz", "office: don", "bearer: calle"))
                .namesSomebody("la calle Marta Paz está rota"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "🙂", "1234567890123456789012345678901234567890"})
  void survivesOddTexts(String text) {
    assertThat(ALARMS.of(text)).isNotNull();
    assertThat(ALARMS.of(text.repeat(50_000))).isNotNull();
  }
}
