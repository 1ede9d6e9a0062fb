package org.cocrear.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cocrear.StandIn;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.desk.Call;
import org.cocrear.desk.Desk;
import org.cocrear.desk.OfficeHours;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.TalkMirror;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.lanes.TestMessaging;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.tagging.Intents;
import org.cocrear.nlp.tagging.SmallModels;
import org.cocrear.outreach.Activities;
import org.cocrear.outreach.GateForTests;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Links;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.plans.SamplePlans;
import org.cocrear.submissions.SimilarForTests;
import org.cocrear.submissions.Submissions;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.SurveysForTests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The real intake over the real lanes and a store of its own, in one thread and by a clock that the
 * test moves.
 */
final class TalkingHouse {

  static final Classifiers CLASSIFIERS = new Classifiers(ModelFolder.inJar());
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final String ACCOUNT = "us";

  final TestClock clock;
  final MongoOperations mongo;
  final Plans plans;
  final Participants participants;
  final Submissions submissions;
  final Desk desk;
  final Timers timers;
  final SurveysForTests town;
  final TestMessaging messaging;
  private final List<Line> lines = new ArrayList<>();
  private @Nullable InboundHandler intake;
  private int sent;

  /** What came of something, when: {@code bot} or {@code do}. */
  record Line(String who, String text, Instant at) {}

  TalkingHouse(TestStore store, Bot bot, FlowLibrary flows, String plan, TestClock clock) {
    this.clock = clock;
    this.mongo = store.operations();
    plans = SamplePlans.plans(plan, false, clock);
    Late gate = new Late();
    messaging = new TestMessaging(mongo, new Handler(), gate, clock, "one");
    participants = new Participants(mongo, messaging.addresses(), rooms());
    gate.gate = GateForTests.gate(participants, plans, messaging.addresses(), mongo);
    Commitments commitments = new Commitments(mongo, plans, clock, event -> {});
    submissions =
        new Submissions(
            mongo,
            (id, text) -> CLASSIFIERS.forPlan(id).classify(text),
            plans,
            commitments,
            event -> {},
            clock);
    desk = new Desk(mongo, messaging.outbox(), messaging.inbox(), clock);
    timers = new Timers(mongo, messaging.inbox());
    town =
        new SurveysForTests(mongo, flows, plans, (id, revision) -> bot.voice(), CLASSIFIERS, clock);
    intake = intake(bot, flows, commitments);
  }

  private InboundHandler intake(Bot bot, FlowLibrary flows, Commitments commitments) {
    OfficeHours office = OfficeHours.parse("09:00-17:00");
    FactSheet sheet =
        new FactSheet(
            plans,
            commitments,
            town.surveys,
            town.findings,
            participants,
            office,
            (id, revision) -> bot.voice());
    Subscriptions subscriptions = new Subscriptions(mongo);
    PersonalFile file = new PersonalFile("https://cocrear.example", bot.voice());
    Papers papers = new Papers(sheet, submissions);
    Twins twins = new Twins(sheet, SimilarForTests.over(mongo));
    Canvass canvass = new Canvass(town.surveys, flows, papers, sheet);
    Outside outside =
        new Outside(sheet, CLASSIFIERS, papers, twins, canvass, subscriptions, participants, file);
    Dialogue dialogue =
        new Dialogue(new Engine(), flows, sheet, outside, (id, revision) -> bot.voice());
    Floor floor = new Floor(dialogue, sheet);
    Silence silence =
        new Silence(
            dialogue,
            floor,
            GateForTests.hours(participants, plans, messaging.addresses(), mongo),
            Duration.ofDays(90));
    Knocks knocks = new Knocks(silence, floor, desk);
    Links links = new Links(mongo, rooms());
    Linking linking = new Linking(links, messaging.addresses());
    Intents intents = new Intents(new SmallModels(ModelFolder.inJar()));
    Reception reception =
        new Reception(bot, dialogue, floor, knocks, sheet, desk, linking, intents);
    Tickets tickets = new Tickets(mongo, clock);
    Deeds deeds =
        new Deeds(
            messaging.outbox(),
            participants,
            submissions,
            town.surveys,
            subscriptions,
            desk,
            tickets,
            timers,
            links,
            footprint -> {},
            StandIn.of(TalkMirror.class, new Object()));
    return new Intake(
        participants,
        reception,
        silence,
        deeds,
        bot.voice(),
        messaging.outbox(),
        new Sources(new Activities(mongo, clock)),
        new Accounts(List::of, () -> plans.active().locale()),
        Duration.ofSeconds(4));
  }

  /** Somebody sends something; what came of it at once, free texts gathered. */
  List<Line> hear(Channel channel, Content content) {
    accept(channel, content);
    run();
    clock.pass(Duration.ofSeconds(5));
    run();
    return taken();
  }

  /** Somebody sends something and goes on. */
  void accept(Channel channel, Content content) {
    Address from = new Address(channel, ACCOUNT, "+549341000");
    messaging.inbox().accept(new Inbound("m" + sent++, from, null, content, clock.instant(), null));
    run();
  }

  /** Time passes; what came of that. */
  List<Line> pass(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      Duration left = Duration.between(clock.instant(), end);
      clock.pass(left.compareTo(STEP) < 0 ? left : STEP);
      run();
    }
    return taken();
  }

  /** What the staff does in the only call. */
  List<Line> staff(String what) {
    Call call = desk.calls().getFirst();
    if (what.isEmpty()) {
      desk.close(call.id(), "rosa");
    } else {
      desk.say(call.id(), "rosa", what);
    }
    run();
    return taken();
  }

  /** So many others have answered a survey. */
  void answered(String survey, int people, SortedMap<String, String> answers) {
    Questionnaire asked = town.surveys.find(survey).orElseThrow();
    IntStream.range(0, people)
        .mapToObj(i -> new ParticipantId("other-" + i + "-" + answers.hashCode()))
        .flatMap(who -> town.surveys.filled(asked, 0, who, "sms", answers, "").stream())
        .forEach(town.surveys::answer);
  }

  void run() {
    timers.knock(clock.instant());
    desk.sendDue();
    messaging.run(new Wire(Channel.TELEGRAM), new Wire(Channel.WHATSAPP), new Wire(Channel.SMS));
  }

  AddressId lane(Channel channel) {
    return messaging.addresses().id(new Address(channel, ACCOUNT, "+549341000"));
  }

  private List<Line> taken() {
    List<Line> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private ObjectProvider<PersonalData> rooms() {
    return new ObjectProvider<>() {
      @Override
      public Stream<PersonalData> stream() {
        return Stream.of(new TalksData(messaging.inbox(), timers, participants));
      }
    };
  }

  /** Notes what is done beside what is said. */
  private final class Handler implements InboundHandler {

    private final IntakeJson json = new IntakeJson();

    @Override
    public Decision decide(
        AddressId lane, Address address, String session, List<Inbound> waiting, Instant now) {
      return Objects.requireNonNull(intake).decide(lane, address, session, waiting, now);
    }

    @Override
    public void carryOut(AddressId lane, String effect) {
      Objects.requireNonNull(intake).carryOut(lane, effect);
      switch (json.deed(effect)) {
        case Deed.File d ->
            did("file " + d.submission().kind().name().toLowerCase(java.util.Locale.ROOT));
        case Deed.Stop d -> did("stop");
        case Deed.Start d -> did("start");
        case Deed.CallPerson d ->
            did("call a person (" + d.reason() + "), who reads " + d.before().size() + " lines");
        case Deed.Overhear d -> did("pass on to the person: " + d.text());
        case Deed.Follow d -> did((d.follows() ? "follow " : "leave ") + d.topic());
        case Deed.Agree d -> did("consent " + (d.consent().given() ? "yes" : "no"));
        case Deed.Erase d -> did("erase");
        case Deed.Support d -> did("join another");
        case Deed.ProposeAxis d -> did("axis " + d.axis());
        case Deed.Speak d -> did("speak " + d.locale());
        case Deed.Join d -> did("join two channels");
        case Deed.Part d -> did("part a channel");
        case Deed.NewsHere d -> did("news here");
        case Deed.Post d -> {}
        case Deed.Greet d -> {}
        case Deed.Answer d -> {}
        case Deed.Lend d -> {}
        case Deed.Wind d -> {}
        case Deed.Tread d -> {}
        case Deed.Mirror d -> {}
      }
    }

    private void did(String what) {
      lines.add(new Line("do", what, clock.instant()));
    }

    @Override
    public void notice(AddressId lane, Notice notice) {
      Objects.requireNonNull(intake).notice(lane, notice);
    }
  }

  /** A gate that is there later. */
  private static final class Late implements org.cocrear.messaging.SendGate {
    private org.cocrear.messaging.SendGate gate = (message, to, now) -> new Verdict.Go();

    @Override
    public Verdict ask(Outgoing message, Address to, Instant now) {
      return gate.ask(message, to, now);
    }
  }

  /** A channel that notes what it sends. */
  private final class Wire implements Transport {

    private final Channel channel;

    Wire(Channel channel) {
      this.channel = channel;
    }

    @Override
    public Channel channel() {
      return channel;
    }

    @Override
    public String account() {
      return ACCOUNT;
    }

    @Override
    public double rate() {
      return 1000;
    }

    @Override
    public boolean givesReceipts() {
      return false;
    }

    @Override
    public SendResult send(Address to, Outgoing message) {
      lines.add(new Line("bot", NumberedOptions.render(message), clock.instant()));
      return new SendResult.Accepted("p" + message.id());
    }
  }
}
