package org.cocrear.studio;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.authoring.FlowKeys;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.staff.AuditTrail;
import org.cocrear.studio.Publication.Running;
import org.cocrear.studio.Workbench.Played;
import org.cocrear.studio.Workbench.Reading;

/** Publishes drafts: only with a clean check and green talks. */
public final class Publishing {

  private static final int SHORT = 12;

  private final Drafts drafts;
  private final FlowShelf shelf;
  private final FlowRevisionStore revisions;
  private final PublicationStore publications;
  private final SortedMap<String, String> shippedTalks;
  private final AuditTrail audit;
  private final Clock clock;

  Publishing(
      Drafts drafts,
      FlowShelf shelf,
      FlowRevisionStore revisions,
      PublicationStore publications,
      SortedMap<String, String> shippedTalks,
      AuditTrail audit,
      Clock clock) {
    this.drafts = drafts;
    this.shelf = shelf;
    this.revisions = revisions;
    this.publications = publications;
    this.shippedTalks = new TreeMap<>(shippedTalks);
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of an attempt to publish. */
  public sealed interface Outcome {

    /** New talks begin on it, on every node within seconds. */
    record Published(Flow flow) implements Outcome {}

    /** It says and does what the published one does. */
    record Unchanged() implements Outcome {}

    /** It has problems. */
    record Refused(List<String> problems) implements Outcome {}

    /** Talks are red. */
    record Red(List<Played> talks) implements Outcome {}

    /** Somebody saved or published in the meantime. */
    record Overtaken() implements Outcome {}
  }

  /** The golden talks that are shipped, by name. */
  static SortedMap<String, String> shippedTalks(String location) {
    SortedMap<String, String> talks = new TreeMap<>();
    BotConfiguration.files(location)
        .forEach(
            (path, text) -> {
              if (path.startsWith("talks/")) {
                talks.put(path.substring("talks/".length()).replace(".yml", ""), text);
              }
            });
    return talks;
  }

  /** What is wrong with a flow. */
  public Reading check(FlowSource source) {
    return shelf.bench().read(source);
  }

  /**
   * Every talk: the shipped ones, over them those kept with published flows, and with the draft.
   */
  public SortedMap<String, String> talks(FlowDraft draft) {
    SortedMap<String, String> talks = new TreeMap<>(shippedTalks);
    talks.putAll(shelf.talks());
    talks.putAll(draft.talks());
    return talks;
  }

  /** Plays every talk with a draft that has no problems; the red ones first. */
  public List<Played> play(FlowDraft draft) {
    return shelf.bench().play(draft.source(), talks(draft)).stream()
        .sorted((a, b) -> Boolean.compare(a.green(), b.green()))
        .toList();
  }

  /**
   * Publishes a draft that was read at a version.
   *
   * @param running what becomes of the talks that run
   * @param by account
   */
  public Outcome publish(String flow, int version, Running running, String note, String by) {
    Optional<FlowDraft> draft = drafts.find(flow).filter(it -> it.version() == version);
    if (draft.isEmpty()) {
      return new Outcome.Overtaken();
    }
    shelf.refresh();
    Reading reading = check(draft.get().source());
    if (reading.flow().isEmpty()) {
      return new Outcome.Refused(reading.problems());
    }
    List<Played> red = play(draft.get()).stream().filter(talk -> !talk.green()).toList();
    return red.isEmpty()
        ? publish(draft.get(), reading.flow().get(), running, note, by)
        : new Outcome.Red(red);
  }

  private Outcome publish(FlowDraft draft, Flow flow, Running running, String note, String by) {
    if (shelf.current(flow.id()).filter(now -> same(now, flow)).isPresent()) {
      return new Outcome.Unchanged();
    }
    FlowSource whole = shelf.bench().pinned(draft.source(), flow);
    if (!append(whole, flow, kept(draft), running, note, by)) {
      return new Outcome.Overtaken();
    }
    drafts.close(flow.id(), by);
    shelf.refresh();
    callers(flow.id(), running, by);
    return new Outcome.Published(flow);
  }

  private boolean append(
      FlowSource whole,
      Flow flow,
      SortedMap<String, String> talks,
      Running running,
      String note,
      String by) {
    revisions.keep(flow, whole, talks, clock.instant());
    List<Publication> before = shelf.publications(flow.id());
    publications.begin(flow.id(), before);
    Publication next = new Publication(flow.revision(), running, by, clock.instant(), note);
    boolean first = publications.append(flow.id(), before.size(), next);
    if (first) {
      String what =
          running.name().toLowerCase(Locale.ROOT) + " " + flow.revision().substring(0, SHORT);
      audit.record(by, "flow.published", flow.id(), note.isBlank() ? what : what + ": " + note);
    }
    return first;
  }

  /** Flows that call the one that was published take it up. */
  private void callers(String called, Running running, String by) {
    Pattern calls = Pattern.compile("\\bcall:\\s*" + called + "\\b");
    for (Flow caller : shelf.all()) {
      shelf
          .source(caller.id())
          .filter(source -> calls.matcher(source.yaml()).find())
          .ifPresent(source -> takeUp(source, caller, called, running, by));
    }
    shelf.refresh();
  }

  private void takeUp(FlowSource caller, Flow before, String called, Running running, String by) {
    Workbench bench = shelf.bench();
    FlowSource own = own(caller);
    bench
        .read(own)
        .flow()
        .filter(flow -> !same(flow, before))
        .ifPresent(
            flow -> {
              SortedMap<String, String> talks = revisions.talks(flow.id(), before.revision());
              append(bench.pinned(own, flow), flow, talks, running, "← " + called, by);
            });
  }

  /** A source without the texts of what it calls. */
  public static FlowSource own(FlowSource source) {
    List<String> keys =
        FlowKeys.of(source).stream()
            .flatMap(key -> Stream.of(key, key + ".also", key + ".sms", key + ".also.sms"))
            .toList();
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    source
        .texts()
        .forEach(
            (locale, all) -> {
              SortedMap<String, String> some = new TreeMap<>(all);
              some.keySet().retainAll(keys);
              texts.put(locale, some);
            });
    return new FlowSource(source.id(), source.yaml(), texts);
  }

  /** The talks of the draft, and those that were kept with the revision before it. */
  private SortedMap<String, String> kept(FlowDraft draft) {
    SortedMap<String, String> talks = new TreeMap<>();
    String flow = draft.source().id();
    shelf.current(flow).ifPresent(now -> talks.putAll(revisions.talks(flow, now.revision())));
    talks.putAll(draft.talks());
    return talks;
  }

  private static boolean same(Flow one, Flow other) {
    return one.revision().equals(other.revision());
  }
}
