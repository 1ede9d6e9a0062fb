package org.cocrear.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.studio.Publication.Running;

/**
 * What is published now: the flows of the files, and over them those that staff published. Every
 * node looks at the store again after two seconds at the latest.
 */
public class FlowShelf {

  private static final Duration FRESH = Duration.ofSeconds(2);

  private final FlowLibrary files;
  private final SortedMap<String, FlowSource> shipped = new TreeMap<>();
  private final FlowRevisionStore revisions;
  private final PublicationStore publications;
  private final Bot bot;
  private final Clock clock;
  private volatile Shown shown = new Shown(Instant.MIN, new TreeMap<>(), new TreeMap<>());

  /** What was found at an instant; flows only those that staff published. */
  private record Shown(
      Instant at, SortedMap<String, List<Publication>> lists, SortedMap<String, Flow> flows) {}

  /**
   * A shelf.
   *
   * @param files the flows as they are shipped
   * @param yaml their files, by path
   */
  FlowShelf(
      FlowLibrary files,
      SortedMap<String, String> yaml,
      Bot bot,
      FlowRevisionStore revisions,
      PublicationStore publications,
      Clock clock) {
    this.files = files;
    this.bot = bot;
    this.revisions = revisions;
    this.publications = publications;
    this.clock = clock;
    Workbench bench = new Workbench(bot, new TreeMap<>());
    files
        .all()
        .forEach(
            flow -> {
              String text = yaml.getOrDefault(flow.id() + ".yml", "");
              FlowSource bare = new FlowSource(flow.id(), text, new TreeMap<>());
              shipped.put(flow.id(), bench.pinned(bare, flow));
            });
  }

  /** Keeps the shipped revisions, before the first talk can begin on one. */
  void keepShipped() {
    files
        .all()
        .forEach(
            flow ->
                revisions.keep(
                    flow,
                    shipped.getOrDefault(flow.id(), none(flow.id())),
                    new TreeMap<>(),
                    clock.instant()));
  }

  /** The flow as it is published now. */
  public Optional<Flow> current(String id) {
    return Optional.ofNullable(look().flows().get(id)).or(() -> files.current(id));
  }

  /** All that are published, by id. */
  public List<Flow> all() {
    SortedMap<String, Flow> all = new TreeMap<>();
    files.all().forEach(flow -> all.put(flow.id(), flow));
    all.putAll(look().flows());
    return List.copyOf(all.values());
  }

  /** A revision that is or was published. */
  public Optional<Flow> at(String id, String revision) {
    return current(id)
        .filter(flow -> flow.revision().equals(revision))
        .or(() -> files.at(id, revision))
        .or(() -> revisions.find(id, revision));
  }

  /** What was published of a flow, oldest first; the shipped one where staff published none. */
  public List<Publication> publications(String flow) {
    List<Publication> list = look().lists().getOrDefault(flow, List.of());
    return list.isEmpty() ? files.current(flow).map(this::asShipped).stream().toList() : list;
  }

  /** The revision that the files have, whether or not staff published another since. */
  public Optional<String> shippedRevision(String flow) {
    return files.current(flow).map(Flow::revision);
  }

  /** What is written in a revision. */
  public Optional<FlowSource> source(String flow, String revision) {
    return files.at(flow, revision).isPresent()
        ? Optional.ofNullable(shipped.get(flow))
        : revisions.source(flow, revision);
  }

  /** What is written in the published revision. */
  public Optional<FlowSource> source(String flow) {
    return current(flow).flatMap(now -> source(flow, now.revision()));
  }

  /** The talks that staff kept beside what is published, by name. */
  SortedMap<String, String> talks() {
    SortedMap<String, String> talks = new TreeMap<>();
    look().flows().forEach((id, flow) -> talks.putAll(revisions.talks(id, flow.revision())));
    return talks;
  }

  /** A bench among all that is published. */
  public Workbench bench() {
    SortedMap<String, FlowSource> sources = new TreeMap<>(shipped);
    look()
        .flows()
        .forEach((id, flow) -> source(id, flow.revision()).ifPresent(s -> sources.put(id, s)));
    return new Workbench(bot, sources);
  }

  /** Looks at the store now. */
  void refresh() {
    SortedMap<String, List<Publication>> lists = publications.all();
    SortedMap<String, Flow> flows = new TreeMap<>();
    Map<String, Flow> known = shown.flows();
    lists.forEach(
        (id, list) -> {
          String revision = list.getLast().revision();
          Optional.ofNullable(known.get(id))
              .filter(flow -> flow.revision().equals(revision))
              .or(() -> files.at(id, revision))
              .or(() -> revisions.find(id, revision))
              .ifPresent(flow -> flows.put(id, flow));
        });
    shown = new Shown(clock.instant(), lists, flows);
  }

  private Publication asShipped(Flow flow) {
    return new Publication(flow.revision(), Running.STAY, "-", Instant.EPOCH, "");
  }

  private Shown look() {
    if (!clock.instant().isBefore(shownUntil())) {
      refresh();
    }
    return shown;
  }

  private Instant shownUntil() {
    Instant at = shown.at();
    return at.equals(Instant.MIN) ? at : at.plus(FRESH);
  }

  private static FlowSource none(String flow) {
    return new FlowSource(flow, "", new TreeMap<>());
  }
}
