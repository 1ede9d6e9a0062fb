package org.cocrear.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsCheckTest {

  @ParameterizedTest
  @CsvSource({
    "cocrear.quiet-hours, abc",
    "cocrear.quiet-hours, 25:00-99:00",
    "cocrear.public-url, ftp:x",
    "cocrear.public-url, not a url",
    "cocrear.trial, maybe",
    "cocrear.simulator.enabled, quizas",
    "cocrear.twilio.rate, 0",
    "server.port, 99999",
    "spring.mongodb.uri, garbage"
  })
  void aValueThatSaysNothingIsNamed(String key, String value) {
    MockEnvironment environment = new MockEnvironment().withProperty(key, value);
    assertThat(SettingsCheck.of(environment)).singleElement().asString().startsWith(key + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "cocrear.quiet-hours, 00:00-23:59",
    "cocrear.quiet-hours, off",
    "cocrear.public-url, https://ciudad.example/cocrear",
    "cocrear.twilio.rate, 0.5",
    "server.port, 0",
    "cocrear.telegram.mode, webhook",
    "spring.mongodb.uri, mongodb+srv://a:b@c/d"
  })
  void whatMakesSenseIsLetThrough(String key, String value) {
    assertThat(SettingsCheck.of(new MockEnvironment().withProperty(key, value))).isEmpty();
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("cocrear.telegram.token", "1:a")
            .withProperty("cocrear.telegram.mode", "webhook")
            .withProperty("cocrear.twilio.account-sid", "AC1")
            .withProperty("cocrear.quiet-hours", "abc");
    assertThat(SettingsCheck.of(environment))
        .hasSize(3)
        .anyMatch(line -> line.contains("webhook-secret"))
        .anyMatch(line -> line.contains("COCREAR_TWILIO_AUTH_TOKEN"));
  }
}
