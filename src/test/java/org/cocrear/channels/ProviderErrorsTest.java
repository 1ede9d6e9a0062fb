package org.cocrear.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Transport.Scope;
import org.cocrear.messaging.Transport.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProviderErrorsTest {

  private static final ProviderErrors TWILIO = ProviderErrors.of("twilio");
  private static final ProviderErrors TELEGRAM = ProviderErrors.of("telegram");

  @Test
  void theTableIsLargeAndSaysEachThingOnce() {
    assertThat(TWILIO.rows().size() + TELEGRAM.rows().size()).isGreaterThan(100);
    for (ProviderErrors table : List.of(TWILIO, TELEGRAM)) {
      Set<String> seen = new HashSet<>();
      table
          .rows()
          .forEach(
              row -> {
                assertThat(seen.add(row.code() + row.words())).as(row.toString()).isTrue();
                assertThat(row.meaning()).isNotBlank();
                assertThat(row.words()).isLowerCase();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "21610, STOP_PERSON",
    "30004, STOP_PERSON",
    "20429, SLOW_DOWN",
    "63018, SLOW_DOWN",
    "20003, STOP_CHANNEL",
    "30002, STOP_CHANNEL",
    "63016, MEND_TEMPLATE",
    "21656, MEND_TEMPLATE",
    "21614, GIVE_UP",
    "30003, RETRY"
  })
  void twilio(String code, Remedy remedy) {
    assertThat(TWILIO.remedy(code, "")).contains(remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was blocked by the user, STOP_PERSON",
    "403, Forbidden: bot can't initiate conversation with a user, GIVE_UP",
    "400, Bad Request: can't parse entities: x, MEND_TEMPLATE",
    "400, Bad Request: chat not found, GIVE_UP",
    "401, Unauthorized, STOP_CHANNEL",
    "429, Too Many Requests: retry after 3, RETRY"
  })
  void telegram(String code, String description, Remedy remedy) {
    assertThat(TELEGRAM.remedy(code, description)).contains(remedy);
  }

  @Test
  void eachRemedyIsAResult() {
    Duration wish = Duration.ofSeconds(7);
    assertThat(ProviderErrors.result(Remedy.RETRY, "r", wish))
        .isEqualTo(new SendResult.TryLater(wish, "r", Scope.MESSAGE));
    assertThat(ProviderErrors.result(Remedy.SLOW_DOWN, "r", wish))
        .isEqualTo(new SendResult.TryLater(wish, "r", Scope.ACCOUNT));
    assertThat(ProviderErrors.result(Remedy.STOP_CHANNEL, "r", null))
        .isEqualTo(new SendResult.TryLater(Duration.ofMinutes(1), "r", Scope.ACCOUNT));
    assertThat(ProviderErrors.result(Remedy.GIVE_UP, "r", null))
        .isEqualTo(new SendResult.Refused("r", false));
    assertThat(TWILIO.remedy("1", "")).isEmpty();
  }

  @Test
  void thePacesAreAsTheProvidersAskByDefault() {
    PaceSettings pace =
        new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("cocrear.pace", PaceSettings.class);
    assertThat(pace)
        .isEqualTo(new PaceSettings(30, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO));
  }
}
