package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.Inbound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power goes at every single write of a talk; the end is that of a calm day. */
class PowerCutTest {

  private static final List<Inbound> TALK =
      List.of(
          Wire.text("ana", "a1", "hola"),
          Wire.text("bea", "b1", "buen día"),
          Wire.text("ana", "a2", "una propuesta verde"),
          Wire.text("ana", "a2", "una propuesta verde"),
          Wire.text("ana", "a3", "gracias"));

  private final PowerCut cut = new PowerCut();
  private final TestClock clock = TestClock.at("2026-03-10T15:00:00Z");

  /** How a day ended. */
  private record End(
      Map<String, String> sessions,
      Map<String, List<String>> effects,
      Map<String, String> states) {}

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyWriteMayBeTheLast(boolean written) {
    End calm;
    int writes;
    try (TestStore store = TestStore.fresh(cut::wrap)) {
      Day day = new Day(store);
      day.live();
      calm = day.end();
      writes = cut.writes();
      assertThat(day.wire.ids).doesNotHaveDuplicates().hasSize(7);
    }
    assertThat(writes).isGreaterThan(40);
    int doubled = 0;
    for (int write = 1; write <= writes; write++) {
      try (TestStore store = TestStore.fresh(cut::wrap)) {
        Day day = new Day(store);
        cut.cutAt(write, written);
        day.live();
        assertThat(day.end()).as("cut at write %s", write).isEqualTo(calm);
        assertThat(new LinkedHashSet<>(day.wire.ids)).hasSize(7);
        assertThat(day.wire.ids.size() - 7).as("doubled at write %s", write).isBetween(0, 1);
        doubled += day.wire.ids.size() - 7;
      } finally {
        cut.restore();
      }
    }
    assertThat(doubled)
        .as("only between the provider's yes and our note of it, two writes later")
        .isEqualTo(written ? 7 : 14);
  }

  /** A day on which the power may go once. */
  private final class Day {

    private final TestStore store;
    private final Wire wire = new Wire();
    private final List<String> carriedOut = new ArrayList<>();
    private TestMessaging node;
    private Talker talker;

    Day(TestStore store) {
      this.store = store;
      start();
      cut.restore();
    }

    void start() {
      talker = new Talker(() -> node.outbox());
      node = new TestMessaging(store.operations(), talker, null, clock, "node" + carriedOut.size());
    }

    void live() {
      for (Inbound message : TALK) {
        deliver(message);
        again(() -> node.run(wire));
      }
      again(this::comeToRest);
    }

    /** As a provider does: repeated until acknowledged. */
    private void deliver(Inbound message) {
      again(() -> node.inbox().accept(message));
    }

    private void comeToRest() {
      node.run(wire);
      clock.pass(Duration.ofSeconds(30));
      node.run(wire);
    }

    private void again(Runnable work) {
      try {
        work.run();
      } catch (PowerCut.Off e) {
        restart();
        work.run();
      }
      if (cut.isOff()) {
        restart();
        work.run();
      }
    }

    private void restart() {
      cut.restore();
      carriedOut.addAll(talker.effects);
      carriedOut.add("restart");
      start();
    }

    End end() {
      Map<String, String> sessions = new TreeMap<>();
      for (Document lane : store.operations().findAll(Document.class, "lanes")) {
        assertThat(lane.getList("waiting", Object.class)).isEmpty();
        assertThat(lane.get("journal")).isNull();
        sessions.put(lane.getString("_id"), lane.getString("session"));
      }
      assertThat(store.operations().findAll(Document.class, "lanes_due")).isEmpty();
      assertThat(store.operations().findAll(Document.class, "mailboxes")).isEmpty();
      Map<String, String> states = new TreeMap<>();
      for (Document message : store.operations().findAll(Document.class, "messages")) {
        states.put(message.getString("_id"), message.getString("state"));
      }
      return new End(sessions, heard(), states);
    }

    /** What each person heard, in order, a repetition taken once. */
    private Map<String, List<String>> heard() {
      Map<String, List<String>> heard = new LinkedHashMap<>();
      for (String sent : new LinkedHashSet<>(wire.sent)) {
        heard.computeIfAbsent(sent.substring(0, 3), person -> new ArrayList<>()).add(sent);
      }
      return new TreeMap<>(heard);
    }
  }
}
