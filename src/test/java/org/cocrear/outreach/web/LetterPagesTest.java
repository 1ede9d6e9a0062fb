package org.cocrear.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.TestViews;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.DeadLetters;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Remedy;
import org.cocrear.staff.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A dead letter as staff see it, with the real template: read, mended, sent again. */
class LetterPagesTest {

  private static final String NUMBER = "+5493415551234";
  private static final String ID = "answer/ROS-7K2M/1";
  private static final DeadLetters.DeadLetter LETTER =
      new DeadLetters.DeadLetter(
          ID,
          new AddressId("a-hash"),
          "sms:+15005550006",
          "<b>Entra</b> en el plan",
          "ROS-7K2M",
          Delivery.State.FAILED,
          "30006",
          Remedy.GIVE_UP,
          3,
          Instant.parse("2026-06-14T12:00:00Z"));

  private record Again(String id, String text, AddressId to) {}

  private final TestStore store = TestStore.fresh();
  private final AuditTrail trail =
      new AuditTrail(store.operations(), TestClock.at("2026-06-14T13:00:00Z"));
  private final List<Again> again = new ArrayList<>();
  private boolean erased;

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new LetterPages(
                  new Letters(new Box(), new Table(), Fakes.participants(store.operations())),
                  Fakes.plans(Fakes.plan()),
                  trail))
          .setViewResolvers(TestViews.thymeleaf())
          .build();

  @AfterEach
  void close() {
    store.close();
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.param("id", ID).principal(() -> "rosa")).andReturn().getResponse();
  }

  private MockHttpServletResponse send(String text, String way) throws Exception {
    return ask(post("/staff/deliveries/letter").param("text", text).param("way", way));
  }

  @Test
  void itSaysWhyAndWhatToDoAndNeverANumber() throws Exception {
    String page = ask(get("/staff/deliveries/letter")).getContentAsString();
    assertThat(page)
        .contains("No se pudo enviar: 30006", "Por este canal no va a llegar", "ROS-7K2M")
        .contains("&lt;b&gt;Entra&lt;/b&gt; en el plan", "14/6/2026 09:00")
        .contains("value=\"a-hash\"", "<span>SMS</span>", "segmentos de SMS")
        .doesNotContain("5551234", "<b>Entra");
    erased = true;
    assertThat(ask(get("/staff/deliveries/letter")).getContentAsString())
        .contains("La persona borró sus datos")
        .doesNotContain("Enviar de nuevo");
  }

  @Test
  void mendedItGoesAgainAndTheTrailSaysWho() throws Exception {
    MockHttpServletResponse sent = send(" Entra en el plan\r\nde 2027 ", "a-hash");
    assertThat(sent.getRedirectedUrl()).isEqualTo("/staff/deliveries");
    assertThat(again)
        .containsExactly(new Again(ID, "Entra en el plan\nde 2027", new AddressId("a-hash")));
    assertThat(trail.newest(ID + "/again", 5))
        .singleElement()
        .satisfies(entry -> assertThat(entry.toString()).contains("rosa", "SMS, corregido"));
  }

  @Test
  void whatCannotBeSentIsRefusedAndWhatWasTypedStays() throws Exception {
    assertThat(send(" \r\n", "a-hash").getContentAsString()).contains("Falta el mensaje.");
    MockHttpServletResponse tooLong = send("x".repeat(4_001), "a-hash");
    assertThat(tooLong.getStatus()).isEqualTo(422);
    assertThat(tooLong.getContentAsString()).contains("Hasta 4000", "x".repeat(4_001));
    assertThat(send("hola", "another-person").getStatus()).isEqualTo(422);
    assertThat(again).isEmpty();
    assertThat(mvc.perform(get("/staff/deliveries/letter").param("id", "no")).andReturn())
        .satisfies(gone -> assertThat(gone.getResponse().getStatus()).isEqualTo(404));
  }

  private final class Box implements DeadLetters {

    @Override
    public List<DeadLetter> newest(int limit) {
      return List.of(LETTER);
    }

    @Override
    public Optional<DeadLetter> find(String id) {
      return Optional.of(LETTER).filter(letter -> letter.id().equals(id));
    }

    @Override
    public Optional<String> sendAgain(String id, String text, AddressId to) {
      again.add(new Again(id, text, to));
      return Optional.of(id + "/again");
    }
  }

  private final class Table extends Fakes.Table {

    Table() {
      super(new PowerCut(Integer.MAX_VALUE));
    }

    @Override
    public Optional<Address> find(AddressId id) {
      Address address = new Address(Channel.SMS, "+15005550006", NUMBER);
      return erased ? Optional.empty() : Optional.of(address);
    }
  }
}
