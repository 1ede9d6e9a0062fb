package org.cocrear.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestStore;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.OurAccount;
import org.cocrear.messaging.TalkMirror;
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

  private static final class NoMirror implements TalkMirror {

    @Override
    public void keep(AddressId lane, String id, String turn) {}

    @Override
    public String look(AddressId lane) {
      return "{}";
    }

    @Override
    public Optional<String> talk(AddressId lane) {
      return Optional.empty();
    }
  }

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(OnlyChannels.class)
          .withBean(RecordingInbox.class)
          .withBean(RecordingOutbox.class)
          .withBean(SimpleMeterRegistry.class)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(TalkMirror.class, NoMirror::new)
          .withBean(Addresses.class, () -> new Fakes.Table(new PowerCut(Integer.MAX_VALUE)))
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
  void eachOfSeveralBotsAndNumbersHasItsSenderItsLineAndItsLanguage() {
    runner
        .withPropertyValues(
            "cocrear.telegram.bots[0].name=sur",
            "cocrear.telegram.bots[0].token=42:x",
            "cocrear.telegram.bots[1].name=norte",
            "cocrear.telegram.bots[1].token=43:y",
            "cocrear.telegram.bots[1].locale=pt",
            "cocrear.telegram.api-url=http://127.0.0.1:1",
            "cocrear.twilio.account-sid=AC1",
            "cocrear.twilio.auth-token=t",
            "cocrear.twilio.api-url=http://127.0.0.1:1",
            "cocrear.twilio.sms-from=+15005550006",
            "cocrear.twilio.numbers[0].number=28282",
            "cocrear.twilio.numbers[0].locale=en")
        .run(
            context -> {
              assertThat(accounts(context)).contains("telegram 42", "telegram 43");
              assertThat(context.getBean(ChannelStatus.class).pulses())
                  .extracting(ChannelPulse::name)
                  .containsExactlyInAnyOrder(
                      "telegram sur", "telegram norte", "twilio", "sms 28282", "sms +15005550006");
              assertThat(
                      context
                          .getBeanProvider(OurAccount.Owner.class)
                          .orderedStream()
                          .flatMap(owner -> owner.accounts().stream())
                          .map(one -> one.account() + " " + one.locale()))
                  .containsExactlyInAnyOrder("42 null", "43 pt", "28282 en", "+15005550006 null");
            });
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
