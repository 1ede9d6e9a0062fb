package org.cocrear.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "21:00-09:00, America/Argentina/Cordoba, 2026-05-05T00:00:00Z, 2026-05-05T12:00:00Z",
    "21:00-09:00, America/Argentina/Cordoba, 2026-05-04T23:59:59Z,",
    "21:00-09:00, America/Argentina/Cordoba, 2026-05-05T04:00:00Z, 2026-05-05T12:00:00Z",
    "21:00-09:00, America/Argentina/Cordoba, 2026-05-05T12:00:00Z,",
    "12:00-14:00, UTC, 2026-05-05T13:00:00Z, 2026-05-05T14:00:00Z",
    "12:00-14:00, UTC, 2026-05-05T11:00:00Z,",
    "09:00-09:00, UTC, 2026-05-05T09:00:00Z,",
    "off, UTC, 2026-05-05T03:00:00Z,",
    // the night of the Spanish clock forward: an hour shorter
    "21:00-09:00, Europe/Madrid, 2026-03-28T20:00:00Z, 2026-03-29T07:00:00Z",
    // and back: an hour longer
    "21:00-09:00, Europe/Madrid, 2026-10-24T19:00:00Z, 2026-10-25T08:00:00Z",
    // an end that the clock leaves out
    "21:00-02:30, Europe/Madrid, 2026-03-29T00:59:00Z, 2026-03-29T01:00:00Z",
    // an end that the clock repeats
    "21:00-02:30, Europe/Madrid, 2026-10-25T00:10:00Z, 2026-10-25T01:30:00Z",
    "21:00-02:30, Europe/Madrid, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
    // Chile changes at midnight
    "21:00-00:30, America/Santiago, 2026-09-06T03:30:00Z, 2026-09-06T04:00:00Z",
  })
  void endWhenTheyEnd(String hours, String zone, Instant now, Instant end) {
    assertThat(QuietHours.parse(hours).end(now, ZoneId.of(zone)))
        .isEqualTo(Optional.ofNullable(end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "21:00", "21:00-25:00", "night", "21:00-09:00-10:00", ""})
  void refuseNonsenseByTheNameOfTheSetting(String hours) {
    assertThatThrownBy(() -> new OutreachSettings(hours, List.of()))
        .hasMessageContaining("cocrear.quiet-hours")
        .hasMessageContaining("21:00-09:00");
  }

  @Test
  void areSetByPropertiesAndHaveADefault() {
    Map<String, String> set =
        Map.of("cocrear.blackouts[0].from", "2026-10-01", "cocrear.blackouts[0].to", "2026-10-25");
    OutreachSettings settings =
        new Binder(new MapConfigurationPropertySource(set))
            .bind("cocrear", OutreachSettings.class)
            .get();
    assertThat(settings.quiet()).isEqualTo(QuietHours.parse("21:00-09:00"));
    assertThat(settings.blackouts().getFirst().holds(LocalDate.of(2026, 10, 25))).isTrue();
    assertThat(settings.blackouts().getFirst().holds(LocalDate.of(2026, 10, 26))).isFalse();
  }

  @Test
  void refusesABlackoutThatEndsBeforeItBegins() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    assertThatThrownBy(() -> new OutreachSettings.Blackout(day, day.minusDays(1)))
        .hasMessageContaining("cocrear.blackouts");
  }
}
