package org.cocrear.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.stream.Stream;
import org.cocrear.TestStore;
import org.cocrear.messaging.Transport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

class ChannelsConfigurationTest {

  private static final TestStore MONGO = TestStore.fresh();

  @Configuration
  @ComponentScan(
      basePackages = "org.cocrear.channels",
      excludeFilters =
          @ComponentScan.Filter(
              type = org.springframework.context.annotation.FilterType.REGEX,
              pattern = ".*Test.*"))
  static class OnlyChannels {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(OnlyChannels.class)
          .withBean(RecordingInbox.class)
          .withBean(RecordingOutbox.class)
          .withBean(SimpleMeterRegistry.class)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(MongoOperations.class, MONGO::operations);

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private static Stream<String> accounts(org.springframework.context.ApplicationContext context) {
    return context.getBeansOfType(Transport.class).values().stream()
        .map(t -> t.channel().key() + " " + t.account());
  }

  @Test
  void withoutSettingsOnlyTheSimulatorIsOnAndTheRestSaysHowToTurnItOn() {
    runner.run(
        context -> {
          assertThat(accounts(context))
              .containsExactlyInAnyOrder(
                  "telegram simulator", "whatsapp simulator", "sms simulator");
          assertThat(context.getBean(ChannelStatus.class).lines())
              .containsExactly(
                  "telegram: off (set cocrear.telegram.token)",
                  "whatsapp and sms: off (set cocrear.twilio.account-sid and"
                      + " cocrear.twilio.auth-token)",
                  "simulator: on");
        });
  }

  @Test
  void aConfiguredChannelTurnsTheSimulatorOffUnlessItIsWanted() {
    String[] telegram = {
      "cocrear.telegram.token=42:x", "cocrear.telegram.api-url=http://127.0.0.1:1"
    };
    runner
        .withPropertyValues(telegram)
        .run(context -> assertThat(accounts(context)).containsExactly("telegram 42"));
    runner
        .withPropertyValues(telegram)
        .withPropertyValues("cocrear.simulator.enabled=true")
        .run(context -> assertThat(accounts(context)).hasSize(4));
  }

  @Test
  void twilioIsOnWithItsTwoKeysAndTroubleNeverTurnsHealthDown() {
    runner
        .withPropertyValues(
            "cocrear.twilio.account-sid=AC1",
            "cocrear.twilio.auth-token=t",
            "cocrear.twilio.api-url=",
            "cocrear.twilio.sms-from=+15005550006",
            "cocrear.public-url=https://x.example/")
        .run(
            context -> {
              assertThat(accounts(context))
                  .containsExactlyInAnyOrder("sms +15005550006", "whatsapp AC1");
              context.getBean(ChannelPulse.class).ill("20003");
              var health =
                  context.getBean("channelsHealthIndicator", HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails()).containsEntry("twilio", "trouble: 20003");
            });
  }

  @Test
  void wrongSettingsAreRefusedByName() {
    runner
        .withPropertyValues(
            "cocrear.twilio.account-sid=AC1",
            "cocrear.twilio.auth-token=t",
            "cocrear.twilio.rate=0")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage("cocrear.twilio.rate: must be above zero: 0.0"));
  }
}
