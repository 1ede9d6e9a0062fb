package org.cocrear.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

  private static final ZoneId ZONE = ZoneId.of("America/Argentina/Cordoba");
  private static final OfficeHours HOURS = OfficeHours.parse("09:00 - 17:00");

  @ParameterizedTest
  @CsvSource({
    "2021-06-25T10:00, true, 2021-06-25T10:00",
    "2021-06-25T08:59, false, 2021-06-25T09:00",
    "2021-06-25T17:00, false, 2021-06-28T09:00",
    "2021-06-26T12:00, false, 2021-06-28T09:00",
    "2021-06-27T23:59, false, 2021-06-28T09:00",
  })
  void isThereMondayToFriday(LocalDateTime at, boolean there, LocalDateTime next) {
    assertThat(HOURS.open(instant(at), ZONE)).isEqualTo(there);
    assertThat(HOURS.next(instant(at), ZONE).toLocalDateTime()).isEqualTo(next);
  }

  @Test
  void countsOnlyOfficeTime() {
    DeskPatience patience = new DeskPatience(HOURS, Duration.ofHours(4));
    Instant friday = instant(LocalDateTime.parse("2021-06-25T15:00"));
    Call call = new Call("c", "asked", friday, List.of(), List.of(), null);
    assertThat(patience.overdue(call, instant(LocalDateTime.parse("2021-06-28T10:59")), ZONE))
        .isFalse();
    assertThat(patience.overdue(call, instant(LocalDateTime.parse("2021-06-28T11:01")), ZONE))
        .isTrue();
    Call answered =
        new Call("c", "asked", friday, List.of(), List.of(line("rosa", friday)), "rosa");
    assertThat(answered.unanswered()).isNull();
  }

  @Test
  void refusesADayWithoutAnInside() {
    assertThatThrownBy(() -> OfficeHours.parse("17:00-09:00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OfficeHours.parse("always"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Call.Line line(String who, Instant at) {
    return new Call.Line(who, "Hola", at);
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(ZONE).toInstant();
  }
}
