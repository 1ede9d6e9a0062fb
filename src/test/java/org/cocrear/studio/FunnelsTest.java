package org.cocrear.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.cocrear.TestStore;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Footprint;
import org.cocrear.conversations.Footprint.Fate;
import org.junit.jupiter.api.Test;

class FunnelsTest {

  @Test
  void peopleAreCountedOnceHoweverOftenTheyComeBy() {
    try (TestStore store = TestStore.fresh()) {
      Studio studio = new Studio(store);
      Flow flow = studio.flows.current("status").orElseThrow();
      print(studio, flow, "ana", "ask", Fate.OPEN);
      print(studio, flow, "ana", "ask", Fate.OPEN);
      print(studio, flow, "bea", "ask", Fate.OPEN);
      print(studio, flow, "bea", "unknown", Fate.ENDED, "ask");
      print(studio, flow, "eva", "ask", Fate.LEFT);

      Funnels.Funnel soon = studio.funnels.of(flow);
      assertThat(soon.people()).isEqualTo(3);
      assertThat(soon.open()).isEqualTo(1);
      assertThat(row(soon)).isEqualTo(new Funnels.Row("ask", true, 3, 1, 1, 100));
      studio.time.pass(Duration.ofHours(25));
      assertThat(row(studio.funnels.of(flow)).left()).isEqualTo(2);
      assertThat(studio.funnels.open("status", flow.revision())).isEqualTo(1);
      assertThat(studio.funnels.open("status", "other")).isZero();
    }
  }

  private static Funnels.Row row(Funnels.Funnel funnel) {
    return funnel.rows().stream().filter(row -> row.step().equals("ask")).findFirst().orElseThrow();
  }

  private static void print(
      Studio studio, Flow flow, String who, String step, Fate fate, String... answered) {
    studio.footprints.keep(
        new Footprint(
            who,
            flow.id(),
            flow.revision(),
            new TreeSet<>(List.of(step)),
            new TreeSet<>(List.of(answered)),
            step,
            fate,
            studio.time.instant()));
  }
}
