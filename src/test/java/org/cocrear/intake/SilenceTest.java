package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.SamplePlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timers: once, in order, and nothing where the talk went on. */
class SilenceTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final FlowLibrary FLOWS =
      FlowFiles.read(BotConfiguration.files("file:./conversations/"), BOT);

  private final TestStore store = TestStore.fresh();
  private final TestClock clock = TestClock.at("2021-06-21T15:00:00Z");
  private TalkingHouse house;

  @BeforeEach
  void begin() {
    house = new TalkingHouse(store, BOT, FLOWS, SamplePlans.ROSARIO, clock);
    say("propuesta");
    say("Que haya más árboles en las veredas");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aKnockForATalkThatWentOnMeansNothing() {
    Content.Knock stale = new Content.Knock("timer", timer().getString("mark"));
    say("saltear");
    clock.pass(Duration.ofDays(1));
    house.messaging.inbox().knock(lane(), "timer/stale", stale);
    house.messaging.run();
    assertThat(house.pass(Duration.ZERO)).isEmpty();
  }

  @Test
  void aTimerThatRingsTwiceRemindsOnce() {
    Document timer = timer();
    clock.pass(Duration.ofHours(6));
    house.timers.knock(clock.instant());
    house.mongo.save(timer, "timers");
    house.timers.knock(clock.instant());
    house.run();
    house.mongo.save(timer, "timers");
    house.run();
    assertThat(house.pass(Duration.ofHours(1)))
        .extracting(TalkingHouse.Line::text)
        .singleElement()
        .asString()
        .contains("¿Seguimos con tu propuesta?");
  }

  @Test
  void aReminderSurvivesARestartBetweenKnockAndTurn() {
    clock.pass(Duration.ofHours(6));
    house.timers.knock(clock.instant());
    TalkingHouse again = new TalkingHouse(store, BOT, FLOWS, SamplePlans.ROSARIO, clock);
    assertThat(again.pass(Duration.ofHours(1))).hasSize(1);
  }

  @Test
  void anOlderTurnCannotSetTheTimerBack() {
    Document former = timer();
    clock.pass(Duration.ofHours(1));
    say("saltear");
    Document later = timer();
    house.timers.wind(
        new Deed.Wind(
            lane(),
            former.getDate("at").toInstant(),
            former.getDate("set").toInstant(),
            former.getString("mark")));
    assertThat(timer()).isEqualTo(later);
  }

  @Test
  void whoIsErasedLeavesNeitherTimerNorTalk() {
    ParticipantId who = house.participants.at(lane(), "es-AR").id();
    assertThat(house.participants.export(who).get("talks").toString())
        .contains("más árboles", "cuándo");
    say("borrar mis datos");
    say("1");
    assertThat(house.mongo.findAll(Document.class, "timers")).isEmpty();
    assertThat(house.pass(Duration.ofDays(5))).isEmpty();
  }

  @Test
  void whatIsLeftHalfDoneIsForgottenInTheEnd() {
    house.pass(Duration.ofDays(5));
    assertThat(session()).contains("más árboles");
    clock.pass(Duration.ofDays(91));
    house.run();
    house.run();
    assertThat(new IntakeJson().talk(session()).drafts()).isEmpty();
    assertThat(house.mongo.findAll(Document.class, "timers")).isEmpty();
  }

  @Test
  void aTalkStoredWhenOneAloneCouldBeSetAsideIsRead() {
    String former =
        session()
            .replaceAll("\"paused\":\\[]", "\"paused\":null")
            .replaceAll("\"drafts\":\\[],", "");
    assertThat(new IntakeJson().talk(former).paused()).isEmpty();
  }

  private List<TalkingHouse.Line> say(String text) {
    return house.hear(Channel.TELEGRAM, new Content.Text(text));
  }

  private AddressId lane() {
    return house.lane(Channel.TELEGRAM);
  }

  private String session() {
    return house.messaging.inbox().session(lane()).orElseThrow();
  }

  private Document timer() {
    return house.mongo.findAll(Document.class, "timers").getFirst();
  }
}
