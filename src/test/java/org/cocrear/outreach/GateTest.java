package org.cocrear.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestStore;
import org.cocrear.bot.Templates;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.outreach.Forecast.Audience;
import org.cocrear.outreach.Forecast.Limits;
import org.cocrear.outreach.Forecast.Prices;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Instant NOON = Instant.parse("2026-05-04T15:00:00Z");
  private static final Address SMS = new Address(Channel.SMS, "us", "them");
  private static final Address WHATSAPP = new Address(Channel.WHATSAPP, "+54341", "them");
  private static final LocalDate EVE = LocalDate.of(2026, 5, 9);
  private static final String SID = "HX" + "0".repeat(32);

  private final TestStore store = TestStore.fresh();
  private final Plans plans = Fakes.plans(Fakes.plan());
  private final Participants participants = Fakes.participants(store.operations());
  private final Map<AddressId, Instant> heard = new HashMap<>();
  private final Blackouts blackouts =
      new Blackouts(
          store.operations(), List.of(new OutreachSettings.Blackout(EVE, EVE.plusDays(1))));
  private final ParticipantId ana = participants.at(new AddressId("ana"), "es-AR").id();

  @AfterEach
  void drop() {
    store.close();
  }

  private OutreachGate gate(String templates, int people, String ceiling) {
    SortedMap<String, String> files = new TreeMap<>(Map.of("templates.yml", templates));
    Addresses addresses =
        new Fakes.Table(new PowerCut(Integer.MAX_VALUE)) {
          @Override
          public Optional<Instant> heardAt(AddressId id) {
            return Optional.ofNullable(heard.get(id));
          }
        };
    WhatsappSettings settings = new WhatsappSettings(people, new BigDecimal(ceiling));
    return new OutreachGate(
        participants,
        plans,
        new OutreachSettings("21:00-09:00", List.of()),
        blackouts,
        new WhatsappWindow(
            addresses, Templates.read(files), new Allowance(store.operations(), settings)));
  }

  private static Outgoing message(String id, Outgoing.Priority priority, String about) {
    return message("ana", id, priority, about);
  }

  private static Outgoing message(String to, String id, Outgoing.Priority priority, String about) {
    return new Outgoing(id, new AddressId(to), "Hola", List.of(), null, priority, about);
  }

  private static String template(String kind, String variables) {
    return """
    %s:
      category: utility
      price: 0.03
      variables: [%s]
      texts: {es: "Hay respuesta a {{1}}, tocá el botón."}
      sids: {default: {es: %s}}
    """
        .formatted(kind, variables, SID);
  }

  @Test
  void itHoldsWhatWeStartAndLetsRepliesPass() {
    OutreachGate gate = gate("{}", 250, "100");
    Instant night = Instant.parse("2026-05-05T02:00:00Z");
    Outgoing reply = message("turn/1", Outgoing.Priority.REPLY, null);
    Outgoing news = message("news/n1/x", Outgoing.Priority.BULK, "c1");

    assertThat(gate.ask(reply, SMS, night)).isEqualTo(new Verdict.Go());
    assertThat(gate.ask(news, SMS, NOON)).isEqualTo(new Verdict.Go());
    assertThat(gate.ask(news, SMS, night))
        .isEqualTo(new Verdict.WaitUntil(Instant.parse("2026-05-05T12:00:00Z"), "quiet-hours"));

    participants.stop("e1", ana, "sms", "baja", NOON);
    Verdict stopped = new Verdict.Drop("stopped");
    assertThat(gate.ask(reply, SMS, NOON)).isEqualTo(stopped);
    assertThat(gate.ask(news, SMS, night)).isEqualTo(stopped);
    assertThat(gate.ask(message("answer/c/a1", Outgoing.Priority.REPLY, "c"), SMS, NOON))
        .isEqualTo(stopped);
    assertThat(gate.ask(message("m/1", Outgoing.Priority.REPLY, "always:stop"), SMS, NOON))
        .isEqualTo(new Verdict.Go());

    participants.erase("e2", ana, false);
    assertThat(gate.ask(reply, SMS, NOON)).isEqualTo(new Verdict.Go());
    assertThat(gate.ask(news, SMS, NOON)).isEqualTo(new Verdict.Drop("unknown"));
  }

  @Test
  void aBlackoutHoldsWhatWeStartUntilItIsLiftedForAReason() {
    OutreachGate gate = gate("{}", 250, "100");
    Outgoing news = message("news/n1/x", Outgoing.Priority.BULK, "c1");
    Instant saturday = Instant.parse("2026-05-09T15:00:00Z");
    Verdict held = new Verdict.WaitUntil(Instant.parse("2026-05-11T03:00:00Z"), "blackout");
    String ban = blackouts.from(EVE).getFirst().id();

    assertThat(gate.ask(news, SMS, saturday)).isEqualTo(held);
    assertThat(gate.ask(message("t/1", Outgoing.Priority.REPLY, null), SMS, saturday))
        .isEqualTo(new Verdict.Go());
    assertThat(blackouts.lift("2020-01-01/2020-01-02", "x", "root", NOON)).isFalse();
    assertThat(blackouts.lift(ban, "Alerta sanitaria", "root", NOON)).isTrue();
    assertThat(gate.ask(news, SMS, saturday)).isEqualTo(new Verdict.Go());
    assertThat(blackouts.from(EVE).getFirst().lifted()).isEqualTo("Alerta sanitaria");
    blackouts.lift(ban, "", "root", NOON);
    assertThat(gate.ask(news, SMS, saturday)).isEqualTo(held);
    assertThat(blackouts.from(EVE.plusDays(2))).isEmpty();
  }

  @Test
  void whatsappTakesOurWordsForADayAndThenWaitsForThePerson() {
    OutreachGate gate = gate("{}", 250, "100");
    Outgoing answer = message("answer/ROS-1/a1", Outgoing.Priority.REPLY, "ROS-1");
    heard.put(answer.to(), NOON);
    assertThat(gate.ask(answer, WHATSAPP, NOON.plus(Duration.ofMinutes(23 * 60 + 59))))
        .isEqualTo(new Verdict.Go());
    assertThat(gate.ask(answer, WHATSAPP, NOON.plus(Duration.ofMinutes(24 * 60 + 1))))
        .isInstanceOfSatisfying(
            Verdict.WaitUntil.class, it -> assertThat(it.reason()).isEqualTo("window"));
    assertThat(gate.ask(answer, SMS, NOON.plus(Duration.ofDays(9)))).isEqualTo(new Verdict.Go());
  }

  @Test
  void anApprovedTemplateGoesInsteadWithItsVariables() {
    OutreachGate gate = gate(template("answer", "code"), 250, "100");
    Outgoing answer = message("answer/ROS-1/a1", Outgoing.Priority.REPLY, "ROS-1");
    assertThat(gate.ask(answer, WHATSAPP, NOON))
        .isInstanceOfSatisfying(
            Verdict.GoAs.class,
            as -> {
              assertThat(as.template().sid()).isEqualTo(SID);
              assertThat(as.template().variables()).containsExactly(Map.entry("1", "ROS-1"));
              assertThat(as.template().text()).isEqualTo("Hay respuesta a ROS-1, tocá el botón.");
              assertThat(as.template().whole()).isFalse();
            });
    assertThat(gate(template("answer", "text"), 250, "100").ask(answer, WHATSAPP, NOON))
        .isInstanceOfSatisfying(
            Verdict.GoAs.class, as -> assertThat(as.template().whole()).isTrue());
  }

  @Test
  void theDailyCapAndTheMonthlyCeilingAreObeyedAndATryAgainIsFree() {
    OutreachGate gate = gate(template("answer", "code"), 2, "0.09");
    assertThat(asked(gate, "ana", "answer/1/a", NOON)).isInstanceOf(Verdict.GoAs.class);
    assertThat(asked(gate, "ana", "answer/1/a", NOON)).isInstanceOf(Verdict.GoAs.class);
    assertThat(asked(gate, "bea", "answer/2/a", NOON)).isInstanceOf(Verdict.GoAs.class);
    assertThat(asked(gate, "caro", "answer/3/a", NOON))
        .isInstanceOfSatisfying(
            Verdict.WaitUntil.class,
            it -> {
              assertThat(it.reason()).isEqualTo("daily-people");
              assertThat(it.then()).isEqualTo(Instant.parse("2026-05-05T16:00:00Z"));
            });
    assertThat(asked(gate, "ana", "answer/4/a", NOON))
        .as("known today")
        .isInstanceOf(Verdict.GoAs.class);
    Instant later = Instant.parse("2026-05-05T16:00:00Z");
    assertThat(asked(gate, "caro", "answer/3/a", later))
        .isInstanceOfSatisfying(
            Verdict.WaitUntil.class,
            it -> {
              assertThat(it.reason()).isEqualTo("monthly-cost");
              assertThat(it.then()).isEqualTo(Instant.parse("2026-06-01T03:00:00Z"));
            });
    assertThat(asked(gate, "caro", "answer/3/a", Instant.parse("2026-06-01T03:00:00Z")))
        .isInstanceOf(Verdict.GoAs.class);
  }

  private static Verdict asked(OutreachGate gate, String to, String id, Instant now) {
    return gate.ask(message(to, id, Outgoing.Priority.REPLY, "c"), WHATSAPP, now);
  }

  @Test
  void aMessageToManyIsToldBeforeItIsSent() {
    Prices prices = new Prices(new BigDecimal("0.03"), new BigDecimal("0.02"), 2);
    Limits limits = new Limits(30, Duration.ofHours(12), 250, 0, new BigDecimal("30"));
    Forecast plan = Forecast.planOf(new Audience(0, 3_000, 0), prices, limits);
    assertThat(plan.line(Locale.of("es", "AR"))).isEqualTo("3.000 personas: 12 días");
    assertThat(plan.cost()).isEqualByComparingTo("90");
    assertThat(plan.withinCeiling()).isEqualTo(1_000);
    Limits busy = new Limits(30, Duration.ofHours(12), 250, 250, null);
    assertThat(Forecast.planOf(new Audience(0, 250, 0), prices, busy).days()).isEqualTo(1);
    Limits half = new Limits(30, Duration.ofHours(12), 250, 200, null);
    assertThat(Forecast.planOf(new Audience(0, 250, 0), prices, half).days()).isEqualTo(2);
    Forecast sms = Forecast.planOf(new Audience(500, 0, 100), prices, limits);
    assertThat(sms.days()).isEqualTo(1);
    assertThat(sms.cost()).isEqualByComparingTo("4.00");
  }
}
