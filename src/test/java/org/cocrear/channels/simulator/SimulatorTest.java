package org.cocrear.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import org.cocrear.TestStore;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SimulatorTest {

  private static final String PATH = "/api/v1/simulator/messages";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-14T12:00:00Z"), ZoneOffset.UTC);
  private static final TestStore MONGO = TestStore.fresh();

  private final SimulatorStore store = new SimulatorStore(MONGO.operations());
  private final RecordingInbox inbox = new RecordingInbox();
  private final Simulations simulations = new Simulations(store, inbox, CLOCK);
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new SimulatorApi(simulations)).build();

  @BeforeEach
  void empty() {
    MONGO.operations().remove(new Query(), "simulator_talks");
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }

  private static Address ana(Channel channel) {
    return new Address(channel, "simulator", "ana");
  }

  private static Outgoing question(String id, String text) {
    var options = List.of(new Option("si", "Sí"), new Option("no", "No"));
    return new Outgoing(
        id, new AddressId("x"), text, options, "saltear", Outgoing.Priority.REPLY, null);
  }

  private ResultActions say(String json) throws Exception {
    return mvc.perform(post(PATH).contentType(MediaType.APPLICATION_JSON).content(json));
  }

  private ResultActions list(String query) throws Exception {
    return mvc.perform(get(PATH + "?channel=sms&from=ana" + query));
  }

  @Test
  void aTalkIsListedWholeInOrderAndSettles() throws Exception {
    say("{\"channel\":\"sms\",\"from\":\"ana\",\"text\":\" hola \",\"id\":\"m1\"}")
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.id").value("m1"));
    new SimulatorTransport(Channel.SMS, store, CLOCK)
        .send(ana(Channel.SMS), question("m1/0", "¿Seguimos?"));
    list("")
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].direction").value("in"))
        .andExpect(jsonPath("$[0].state").value("pending"))
        .andExpect(jsonPath("$[0].text").value("hola"))
        .andExpect(jsonPath("$[0].at").value("2026-06-14T12:00:00Z"))
        .andExpect(jsonPath("$[1].text").value("¿Seguimos?\n\n1 Sí\n2 No\nsaltear"))
        .andExpect(jsonPath("$[1].options[0]").value("Sí"));
    inbox.settled.add("m1");
    list("").andExpect(jsonPath("$[0].state").value("done"));
    list("&after=m1").andExpect(jsonPath("$[0].id").value("m1/0"));
    list("&after=m1/0").andExpect(content().json("[]"));
    assertThat(inbox.messages.getFirst().content()).isEqualTo(new Content.Text("hola"));
  }

  @Test
  void whatIsDoneListsItsAnswersEvenWhenTheyComeWhileAsking() {
    simulations.say(ana(Channel.SMS), "m1", "hola", null);
    inbox.whenAsked =
        () -> {
          store.append(
              ana(Channel.SMS), new Line("m1/0", false, "buenas", List.of(), CLOCK.instant()));
          inbox.settled.add("m1");
        };
    var seen = simulations.seen(ana(Channel.SMS));
    assertThat(seen.getFirst().settled()).isTrue();
    assertThat(seen).extracting(s -> s.line().text()).containsExactly("hola", "buenas");
  }

  @Test
  void sayingTheSameIdTwiceIsOneMessageAndAFailedStoreCanBeTriedAgain() throws Exception {
    inbox.broken = 1;
    String json = "{\"channel\":\"telegram\",\"from\":\"ana\",\"text\":\"hola\",\"id\":\"m1\"}";
    try {
      say(json);
    } catch (jakarta.servlet.ServletException expected) {
      assertThat(expected).hasRootCauseMessage("the store is away");
    }
    say(json).andExpect(status().isAccepted());
    say(json).andExpect(status().isAccepted());
    assertThat(inbox.messages).hasSize(1);
    assertThat(simulations.seen(ana(Channel.TELEGRAM))).hasSize(1);
  }

  @Test
  void aTapByIdOrLabelIsTheOption() throws Exception {
    new SimulatorTransport(Channel.TELEGRAM, store, CLOCK)
        .send(ana(Channel.TELEGRAM), question("o1", "¿Seguimos?"));
    say("{\"channel\":\"telegram\",\"from\":\"ana\",\"option\":\"si\"}")
        .andExpect(status().isAccepted());
    say("{\"channel\":\"telegram\",\"from\":\"ana\",\"option\":\"No\",\"text\":\"No\"}")
        .andExpect(status().isAccepted());
    assertThat(inbox.messages)
        .extracting(m -> (Object) m.content())
        .containsExactly(new Content.Tap("si", "Sí"), new Content.Tap("no", "No"));
    assertThat(store.lines(ana(Channel.TELEGRAM))).extracting(Line::text).contains("Sí", "No");
  }

  @Test
  void aBlankTextIsHandedOnToBeAskedAgain() throws Exception {
    say("{\"channel\":\"sms\",\"from\":\"ana\",\"text\":\" \"}").andExpect(status().isAccepted());
    assertThat(inbox.messages).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"from\":\"ana\",\"text\":\"hola\"}|channel",
        "{\"channel\":\"fax\",\"from\":\"ana\",\"text\":\"hola\"}|channel",
        "{\"channel\":\"sms\",\"text\":\"hola\"}|from",
        "{\"channel\":\"sms\",\"from\":\" \",\"text\":\"hola\"}|from",
        "{\"channel\":\"sms\",\"from\":\"ana\"}|text",
        "{\"channel\":\"sms\",\"from\":\"ana\",\"text\":\"\\u0000\"}|text",
        "{\"channel\":\"sms\"|body",
        "[]|body",
        "{\"channel\":{},\"from\":\"ana\",\"text\":\"hola\"}|body",
      })
  void badInputNamesItsField(String json, String field) throws Exception {
    say(json)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString(field)));
    assertThat(inbox.messages).isEmpty();
  }

  @Test
  void textsUpTo4096CharactersAreKeptWhole() throws Exception {
    String whole = "😀".repeat(4_096);
    say("{\"channel\":\"sms\",\"from\":\"ana\",\"text\":\"" + whole + "\"}")
        .andExpect(status().isAccepted());
    assertThat(inbox.messages.getFirst().content()).isEqualTo(new Content.Text(whole));
    say("{\"channel\":\"sms\",\"from\":\"ana\",\"text\":\"" + "a".repeat(4_097) + "\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("text"));
  }

  @Test
  void longAnswersAreCutAsTheChannelWouldWithTheOptionsBelowTheLast() {
    var transport = new SimulatorTransport(Channel.SMS, store, CLOCK);
    Outgoing longer = question("o1", "palabra ".repeat(300));
    transport.send(ana(Channel.SMS), longer);
    transport.send(ana(Channel.SMS), longer);
    List<Line> lines = store.lines(ana(Channel.SMS));
    assertThat(lines).hasSize(2).allMatch(l -> l.text().length() <= 1_600);
    assertThat(lines.getFirst().options()).isEmpty();
    assertThat(lines.getLast().options()).hasSize(2);
  }

  @Test
  void manyWritersAtOnceLoseNothing() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 100; i++) {
        String id = "m" + i % 50;
        pool.submit(() -> simulations.say(ana(Channel.WHATSAPP), id, "hola", null));
      }
    }
    assertThat(store.lines(ana(Channel.WHATSAPP)))
        .extracting(Line::id)
        .hasSize(50)
        .doesNotHaveDuplicates();
    assertThat(inbox.messages).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void erasingAPersonRemovesTheTalk() {
    simulations.say(ana(Channel.SMS), "m1", "hola", null);
    simulations.forget(new AddressErased(new Address(Channel.SMS, "+1", "ana")));
    var transport = new SimulatorTransport(Channel.SMS, store, CLOCK);
    transport.send(ana(Channel.SMS), question("m1/0", "¿Borro todo?"));
    simulations.say(ana(Channel.SMS), "m2", "1", null);
    assertThat(store.lines(ana(Channel.SMS))).hasSize(3);
    simulations.forget(new AddressErased(ana(Channel.SMS)));
    transport.send(ana(Channel.SMS), question("m2/0", "Listo."));
    assertThat(store.lines(ana(Channel.SMS))).extracting(Line::id).containsExactly("m2", "m2/0");
    assertThat(store.lines(ana(Channel.SMS)).getFirst().text()).isEqualTo("(borrado)");
  }
}
