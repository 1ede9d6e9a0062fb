package org.cocrear.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.StandIn;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Voice;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SmsSegments;
import org.cocrear.participants.Consent;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;
import org.cocrear.plans.Window;
import org.cocrear.submissions.NewSubmission;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class OutreachTest {

  private static final Voice VOICE = Bot.read(Fakes.bot()).voice();
  private static final Words WORDS = (to, key, with) -> VOICE.say(to.locale(), key, with);
  private static final Instant NOON = Instant.parse("2026-05-04T15:00:00Z");
  private static final Address SOMEWHERE = new Address(Channel.SMS, "us", "them");

  private final TestClock clock = TestClock.at("2026-05-04T15:00:00Z");
  private final Plans plans = Fakes.plans(Fakes.plan());

  private final Fakes.Box box = new Fakes.Box();

  /** A table in which everybody is written to by SMS. */
  public static final class BySms {
    public Optional<Address> find(AddressId id) {
      return Optional.of(SOMEWHERE);
    }
  }

  /** Everything over one store, as a start after a crash would build it. */
  private final class House {

    private final Fakes.Promises promises;
    private final Participants participants;
    private final Submissions submissions;
    private final Subscriptions subscriptions;
    private final Announcer announcer;

    House(MongoOperations mongo, Fakes.Promises promises) {
      this.promises = promises;
      participants = Fakes.participants(mongo);
      subscriptions = new Subscriptions(mongo);
      submissions = new Submissions(mongo, Fakes::classify, plans, promises, event -> {}, clock);
      announcer =
          new Announcer(
              List.of(
                  new AnswerRound(submissions, participants, plans, WORDS, box),
                  new NewsRound(
                      promises,
                      submissions,
                      subscriptions,
                      participants,
                      new NewsWords(WORDS, promises),
                      box)));
    }

    ParticipantId meet(String name) {
      return participants.at(new AddressId(name), "es-AR").id();
    }

    SubmissionCode file(String effect, ParticipantId author, boolean late) {
      SubmissionCode code = submissions.reserve("ROS", effect);
      submissions.file(
          new NewSubmission(
              code,
              "p",
              Submission.Kind.PROPOSAL,
              "Más médicos",
              new TreeMap<>(),
              author,
              "sms",
              NOON,
              late,
              LocalDate.of(2026, 6, 3),
              null));
      return code;
    }

    void answer(SubmissionCode code) {
      submissions.answer(
          code,
          new Submission.Answer(
              "a1", Submission.Outcome.ADOPTED, "Se hará", "area-salud", null, "rosa", NOON));
    }
  }

  @Test
  void tellsEachPersonOnceWhereverThePowerFails() {
    for (int writes = 0; ; writes++) {
      MongoOperations mongo = TestStore.fresh().operations();
      Fakes.Promises promises = new Fakes.Promises();
      House calm = new House(mongo, promises);
      ParticipantId ana = calm.meet("ana");
      ParticipantId beto = calm.meet("beto");
      calm.subscriptions.subscribe(ana, "axis:salud");
      calm.subscriptions.subscribe(ana, "commitment:c1");
      SubmissionCode hers = calm.file("m1/0", ana, false);
      SubmissionCode his = calm.file("m2/0", beto, false);
      calm.submissions.link(hers, List.of("c1"), "rosa");
      calm.submissions.link(his, List.of("c1"), "rosa");
      calm.answer(his);
      PowerCut power = new PowerCut(writes);
      box.on(power);
      promises.on(power);
      new House(power.on(mongo), promises).announcer.run();
      box.on(new PowerCut(Integer.MAX_VALUE));
      promises.on(new PowerCut(Integer.MAX_VALUE));
      calm.announcer.run();
      calm.announcer.run();
      assertThat(promises.unannounced()).isEmpty();
      assertThat(calm.submissions.untold()).isEmpty();
      assertThat(box.posted().stream().map(Outgoing::text))
          .anyMatch(
              text ->
                  text.startsWith(
                      "Novedades de «Centro de salud: Obra»: demorado.\nMotivo: Llovió\n"));
      assertThat(box.posted().stream().map(Outgoing::id))
          .containsExactlyInAnyOrder("news/n1/" + ana, "news/n1/" + beto, "answer/" + his + "/a1");
      if (!power.dark()) {
        assertThat(writes).isEqualTo(5);
        return;
      }
      box.forget();
    }
  }

  @Test
  void tellsNoNewsToWhoRefusedOrStoppedOrWentAway() {
    House house = new House(TestStore.fresh().operations(), new Fakes.Promises());
    ParticipantId refuser = house.meet("refuser");
    ParticipantId stopped = house.meet("stopped");
    ParticipantId gone = house.meet("gone");
    ParticipantId weary = house.meet("weary");
    house.subscriptions.unsubscribe(weary, "own");
    for (ParticipantId author : List.of(refuser, stopped, weary)) {
      SubmissionCode code = house.file("m/" + author, author, false);
      house.submissions.link(code, List.of("c1"), "rosa");
    }
    house.subscriptions.subscribe(stopped, "axis:salud");
    house.subscriptions.subscribe(gone, "axis:salud");
    house.participants.consent(
        "e1", refuser, new Consent("news", false, "consent.news", "1", "sms", NOON));
    house.participants.stop("e2", stopped, "sms", "baja", NOON);
    house.participants.erase("e3", gone, false);
    house.announcer.run();
    assertThat(box.posted()).isEmpty();
    assertThat(house.promises.unannounced()).isEmpty();
    house.subscriptions.subscribe(refuser, "axis:salud");
    house.subscriptions.unsubscribe(refuser, "axis:salud");
    assertThat(house.subscriptions.of(refuser)).isEmpty();
  }

  @Test
  void answersInTheNameOfTheAreaAndShowsTheDelivery() {
    House house = new House(TestStore.fresh().operations(), new Fakes.Promises());
    SubmissionCode code = house.file("m1/0", house.meet("ana"), false);
    SubmissionCode same = house.file("m2/0", house.meet("beto"), false);
    house.submissions.merge(same, code, "rosa", "Piden lo mismo");
    house.answer(code);
    house.announcer.run();
    Outgoing answer = box.posted().getFirst();
    assertThat(answer.priority()).isEqualTo(Outgoing.Priority.REPLY);
    assertThat(answer.text())
        .startsWith("Respuesta a " + code + ": se adopta. Responde Secretaría de Salud.\nSe hará")
        .doesNotContain("rosa");
    assertThat(box.posted().get(1).to()).isEqualTo(new AddressId("beto"));
    Submission answered = house.submissions.find(code.value()).orElseThrow();
    assertThat(new Deliveries(box).of(answered)).isPresent();

    SubmissionCode joined = house.file("m3/0", house.meet("caro"), false);
    house.submissions.merge(joined, code, "rosa", "También");
    house.announcer.run();
    assertThat(box.posted()).hasSize(3);
    assertThat(box.posted().getLast().to()).isEqualTo(new AddressId("caro"));
  }

  @Test
  void tellsLateAuthorsOnceWhenAWindowOpens() {
    House house = new House(TestStore.fresh().operations(), new Fakes.Promises());
    ParticipantId ana = house.meet("ana");
    SubmissionCode one = house.file("m1/0", ana, true);
    SubmissionCode two = house.file("m2/0", ana, true);
    LocalDate may = LocalDate.of(2026, 5, 1);
    AtomicReference<Window> window =
        new AtomicReference<>(new Window(Window.State.EARLY, may, null));
    Round reopening =
        new ReopeningRound(house.submissions, house.participants, window::get, WORDS, box);
    reopening.go();
    assertThat(box.posted()).isEmpty();
    window.set(new Window(Window.State.OPEN, may, may.plusDays(30)));
    reopening.go();
    reopening.go();
    assertThat(box.posted()).hasSize(1);
    assertThat(box.posted().getFirst().text()).contains(one.value(), two.value());
    assertThat(box.posted().getFirst().priority()).isEqualTo(Outgoing.Priority.BULK);
  }

  @Test
  void tellsAMergeOnceAndSpeaksShortBySms() {
    House house = new House(TestStore.fresh().operations(), new Fakes.Promises());
    SubmissionCode one = house.file("m1/0", house.meet("ana"), false);
    SubmissionCode other = house.file("m2/0", house.meet("beto"), false);
    house.submissions.merge(one, other, "rosa", "Piden lo mismo");
    Addresses bySms = StandIn.of(Addresses.class, new BySms());
    Round merges =
        new MergeRound(house.submissions, house.participants, Words.of(VOICE, bySms), box);
    merges.go();
    merges.go();
    assertThat(box.posted()).hasSize(1);
    Outgoing told = box.posted().getFirst();
    assertThat(told.id()).isEqualTo("merged/" + one + "/" + other);
    assertThat(told.text()).contains(one.value(), other.value());
    assertThat(SmsSegments.of(told.text()).encoding()).isEqualTo(SmsSegments.Encoding.GSM_7);
    house.submissions.separate(one, "rosa", "No era lo mismo");
    house.submissions.merge(one, other, "rosa", "Sí era");
    house.submissions.separate(one, "rosa", "No");
    assertThat(house.submissions.untoldMerges()).isEmpty();
  }

  @Test
  void tellsADelayUnaskedAndOnce() {
    House house = new House(TestStore.fresh().operations(), new Fakes.Promises());
    SubmissionCode code = house.file("m1/0", house.meet("ana"), false);
    SubmissionCode answered = house.file("m2/0", house.meet("beto"), false);
    house.answer(answered);
    Round delays = new DelayRound(house.submissions, house.participants, plans, WORDS, box, clock);
    clock.set(Instant.parse("2026-06-04T02:59:00Z"));
    delays.go();
    assertThat(box.posted()).isEmpty();
    clock.set(Instant.parse("2026-06-04T03:00:00Z"));
    delays.go();
    delays.go();
    assertThat(box.posted())
        .extracting(Outgoing::id)
        .containsExactly("delay/" + code + "/2026-06-03");
    assertThat(box.posted().getFirst().text()).contains(code.value(), "3 de julio de 2026");
    assertThat(house.submissions.find(code.value()).orElseThrow().promisedBy())
        .isEqualTo(LocalDate.of(2026, 7, 3));
  }
}
