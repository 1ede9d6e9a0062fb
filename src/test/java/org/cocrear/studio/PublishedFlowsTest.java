package org.cocrear.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bson.Document;
import org.cocrear.TestStore;
import org.junit.jupiter.api.Test;

/** A running talk stays on its revision (requirement M6). */
class PublishedFlowsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-05-10T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void formerRevisionsAreFoundWholeAfterTheFilesChanged() {
    try (TestStore store = TestStore.fresh()) {
      FlowRevisionStore revisions = new FlowRevisionStore(store.operations());
      start("one", revisions);
      start("one", revisions);
      PublishedFlows now = start("two", revisions);

      assertThat(now.at("s", "one")).contains(Flows.survey("one"));
      assertThat(now.at("s", "two")).contains(Flows.survey("two"));
      assertThat(now.current("s")).map(it -> it.revision()).contains("two");
      assertThat(now.at("s", "three")).isEmpty();
      assertThat(now.at("other", "one")).isEmpty();
      assertThat(now.all()).hasSize(1);
      assertThat(revisions.count("s")).isEqualTo(2);
    }
  }

  @Test
  void whatCanNoLongerBeReadIsAsIfItHadNeverBeen() {
    try (TestStore store = TestStore.fresh()) {
      FlowRevisionStore revisions = new FlowRevisionStore(store.operations());
      Document old =
          new Document("_id", "s/old").append("content", "{\"steps\": {\"a\": {\"is\": \"X\"}}}");
      store.operations().insert(old, "flow_revisions");
      assertThat(start("new", revisions).at("s", "old")).isEmpty();
    }
  }

  private static PublishedFlows start(String revision, FlowRevisionStore revisions) {
    PublishedFlows flows = new PublishedFlows(new Flows(Flows.survey(revision)), revisions, CLOCK);
    flows.afterSingletonsInstantiated();
    return flows;
  }
}
