package org.cocrear.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The flows of the files, and every revision that was published before: a running talk stays on its
 * own after the files have changed (requirement M6). Revisions are kept before the first talk can
 * begin.
 */
@Component
@Primary
class PublishedFlows implements FlowLibrary, SmartInitializingSingleton {

  private final FlowLibrary files;
  private final FlowRevisionStore revisions;
  private final Clock clock;

  PublishedFlows(
      @Qualifier("flowFiles") FlowLibrary files, FlowRevisionStore revisions, Clock clock) {
    this.files = files;
    this.revisions = revisions;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    files.all().forEach(flow -> revisions.keep(flow, clock.instant()));
  }

  @Override
  public Optional<Flow> current(String id) {
    return files.current(id);
  }

  @Override
  public Optional<Flow> at(String id, String revision) {
    return files.at(id, revision).or(() -> revisions.find(id, revision));
  }

  @Override
  public List<Flow> all() {
    return files.all();
  }
}
