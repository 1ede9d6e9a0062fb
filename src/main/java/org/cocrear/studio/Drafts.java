package org.cocrear.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.staff.AuditTrail;
import org.springframework.stereotype.Service;

/** The flows that staff are writing; every version is kept with its author and time. */
@Service
public class Drafts {

  private static final int LATEST = 50;

  private final DraftStore store;
  private final AuditTrail audit;
  private final Clock clock;

  Drafts(DraftStore store, AuditTrail audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of an attempt to save. */
  public sealed interface Outcome {

    /** It was kept. */
    record Kept(FlowDraft draft) implements Outcome {}

    /** Somebody kept another version in the meantime; nothing was changed. */
    record Overtaken(FlowDraft other) implements Outcome {}
  }

  /** The draft of a flow that is worked on. */
  public Optional<FlowDraft> find(String flow) {
    return store.find(flow).filter(FlowDraft::open);
  }

  /** All that are worked on, by flow. */
  public List<FlowDraft> open() {
    return store.open();
  }

  /**
   * Keeps what was written elsewhere, such as an imported form, as the draft of its flow; a draft
   * that is there stays in the history, and so do its talks.
   *
   * @param by account
   * @throws IllegalArgumentException for an id that is none
   */
  public FlowDraft keep(FlowSource source, String by) {
    if (!source.id().matches("[a-z][a-z0-9-]{1,59}")) {
      throw new IllegalArgumentException("no flow may be called " + source.id());
    }
    while (true) {
      Optional<FlowDraft> last = store.find(source.id());
      FlowDraft next = next(last, source, last.map(FlowDraft::talks).orElseGet(TreeMap::new), by);
      if (store.keep(next)) {
        audit.record(by, "flow.drafted", source.id(), "v" + next.version());
        return next;
      }
    }
  }

  /**
   * Saves a draft that was read at a version.
   *
   * @param by account
   */
  public Outcome save(int version, FlowSource source, SortedMap<String, String> talks, String by) {
    Optional<FlowDraft> last = store.find(source.id());
    FlowDraft next = next(last, source, talks, by);
    if (next.version() == version + 1 && store.keep(next)) {
      audit.record(by, "flow.drafted", source.id(), "v" + next.version());
      return new Outcome.Kept(next);
    }
    return new Outcome.Overtaken(store.find(source.id()).orElse(next));
  }

  /** Closes a draft without publishing it; its history stays. */
  public void discard(String flow, String by) {
    close(flow, by);
    audit.record(by, "flow.discarded", flow, "");
  }

  /** Every version of a draft, newest first. */
  public List<FlowDraft> history(String flow) {
    return store.history(flow, LATEST);
  }

  /** One of them. */
  public Optional<FlowDraft> version(String flow, int version) {
    return store.version(flow, version);
  }

  /** Nothing where it is closed already, or somebody is still writing. */
  void close(String flow, String by) {
    find(flow)
        .map(
            it ->
                new FlowDraft(
                    it.version() + 1, it.source(), it.talks(), by, clock.instant(), false))
        .ifPresent(store::keep);
  }

  private FlowDraft next(
      Optional<FlowDraft> last, FlowSource source, SortedMap<String, String> talks, String by) {
    int version = last.map(FlowDraft::version).orElse(0) + 1;
    return new FlowDraft(version, source, talks, by, clock.instant(), true);
  }
}
