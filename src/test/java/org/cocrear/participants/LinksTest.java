package org.cocrear.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.bson.Document;
import org.cocrear.Fakes;
import org.cocrear.PowerCut;
import org.cocrear.TestStore;
import org.cocrear.messaging.AddressId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class LinksTest {

  private static final AddressId PHONE = new AddressId("phone");
  private static final AddressId WEB = new AddressId("web");
  private static final Instant NOON = Instant.parse("2026-05-04T15:00:00Z");

  private final MongoOperations mongo = TestStore.fresh().operations();
  private final ParticipantsTest.Rooms rooms = new ParticipantsTest.Rooms();
  private final Fakes.Table table = new Fakes.Table(new PowerCut(Integer.MAX_VALUE));
  private final Participants participants = new Participants(mongo, table, rooms);
  private final Links links = new Links(mongo, rooms);

  private ParticipantId at(AddressId address) {
    return participants.at(address, "es-AR").id();
  }

  @Test
  void aCodeIsGoodOnceInTheOtherChatAndForTenMinutes() {
    String code = links.offer("m1/0", at(PHONE), PHONE, NOON);
    assertThat(code).matches("[0-9]{6}");
    assertThat(links.offer("m1/0", at(PHONE), PHONE, NOON)).as("repeated").isEqualTo(code);
    assertThat(links.hear("m2/0", code, at(PHONE), PHONE, NOON))
        .isInstanceOf(Links.Heard.Own.class);
    code = links.offer("m3/0", at(PHONE), PHONE, NOON);
    assertThat(links.hear("w1/0", code, at(WEB), WEB, NOON.plus(Duration.ofMinutes(10))))
        .isInstanceOf(Links.Heard.Unknown.class);
    var fits = new Links.Heard.Fits(at(PHONE), PHONE);
    assertThat(links.hear("w2/0", code, at(WEB), WEB, NOON.plusSeconds(599))).isEqualTo(fits);
    assertThat(links.hear("w2/0", code, at(WEB), WEB, NOON.plusSeconds(599)))
        .as("carried out again after a crash")
        .isEqualTo(fits);
    AddressId thief = new AddressId("thief");
    assertThat(links.hear("t1/0", code, at(thief), thief, NOON.plusSeconds(599)))
        .isInstanceOf(Links.Heard.Unknown.class);
  }

  @Test
  void whoGuessesIsBarredForAnHour() {
    String code = links.offer("m1/0", at(PHONE), PHONE, NOON.plusSeconds(3600));
    for (int i = 0; i < LinkCodes.WRONG_TRIES; i++) {
      assertThat(links.hear("w" + i + "/0", "no-code", at(WEB), WEB, NOON))
          .isInstanceOf(Links.Heard.Unknown.class);
    }
    assertThat(links.hear("w9/0", code, at(WEB), WEB, NOON)).isInstanceOf(Links.Heard.Barred.class);
    assertThat(links.hear("w10/0", code, at(WEB), WEB, NOON.plusSeconds(3600)))
        .isInstanceOf(Links.Heard.Fits.class);
  }

  @Test
  void twoBecomeOneWhereverThePowerFails() {
    for (int writes = 0; ; writes++) {
      MongoOperations calm = TestStore.fresh().operations();
      ParticipantsTest.Rooms held = new ParticipantsTest.Rooms();
      Participants people = new Participants(calm, table, held);
      ParticipantId keeps = people.at(PHONE, "es-AR").id();
      ParticipantId goes = people.at(WEB, "en").id();
      people.cameBy(goes, "plaza-3");
      people.consent(
          "w0/0", goes, new Consent("news", true, "consent.news", "1", "telegram", NOON));
      PowerCut power = new PowerCut(writes);
      held.power = power;
      Throwable cut =
          catchThrowable(() -> new Links(power.on(calm), held).join(goes, keeps, PHONE));
      held.power = new PowerCut(Integer.MAX_VALUE);
      Links after = new Links(calm, held);
      after.join(goes, keeps, PHONE);
      after.join(goes, keeps, PHONE);
      Participant one = people.at(WEB, "en");
      assertThat(one.id()).as("after %s writes", writes).isEqualTo(keeps);
      assertThat(one.addresses()).containsExactly(PHONE, WEB);
      assertThat(one.source()).isEqualTo("plaza-3");
      assertThat(people.find(goes)).map(Participant::id).contains(keeps);
      assertThat(people.consent(keeps, "news")).isPresent();
      assertThat(people.export(keeps).get("addresses")).hasSize(2);
      assertThat(new HashSet<>(held.joined)).containsExactlyInAnyOrder("a", "b");
      people.erase("m9/0", keeps, false);
      for (String collection :
          new String[] {"participants", "participant_addresses", "participant_aliases"}) {
        assertThat(calm.findAll(Document.class, collection)).as(collection).isEmpty();
      }
      if (cut == null) {
        assertThat(writes).isGreaterThan(6);
        return;
      }
    }
  }

  @Test
  void newsGoesWhereItIsWantedAndPartingLeavesAllWithTheFirst() {
    ParticipantId keeps = at(PHONE);
    links.join(at(WEB), keeps, PHONE);
    links.news(keeps, WEB);
    links.news(keeps, WEB);
    assertThat(participants.at(PHONE, "es").addresses()).containsExactly(WEB, PHONE);
    assertThat(links.leaving(keeps, WEB)).containsExactly(WEB);
    assertThat(links.leaving(keeps, PHONE)).containsExactly(WEB);
    links.part(keeps, WEB);
    links.part(keeps, WEB);
    assertThat(links.leaving(keeps, PHONE)).isEmpty();
    assertThat(at(PHONE)).isEqualTo(keeps);
    assertThat(participants.at(PHONE, "es").addresses()).containsExactly(PHONE);
    assertThat(at(WEB)).isNotEqualTo(keeps);
  }

  @Test
  void aStopOfOneIsAStopOfBoth() {
    ParticipantId goes = at(WEB);
    participants.stop("w1/0", goes, "sms", "baja", NOON);
    links.join(goes, at(PHONE), PHONE);
    assertThat(participants.at(PHONE, "es").stoppedAt()).isEqualTo(NOON);
  }
}
