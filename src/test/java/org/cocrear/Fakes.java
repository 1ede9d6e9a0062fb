package org.cocrear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.nlp.Classification;
import org.cocrear.nlp.Guess;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;
import org.cocrear.plans.Area;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Milestone;
import org.cocrear.plans.News;
import org.cocrear.plans.Phase;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.plans.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;

/** Hand-written stand-ins for neighbouring rooms; each may stand on a {@link PowerCut}'s line. */
public final class Fakes {

  private Fakes() {}

  /** A plan {@code p} of three axes in Rosario; its one window is May 2026. */
  public static Plan plan() {
    List<Axis> axes =
        Stream.of("ambiente", "salud", "genero")
            .map(key -> new Axis(key, key, key, key, "area-" + key))
            .toList();
    LocalDate may = LocalDate.of(2026, 5, 1);
    Phase phase = new Phase("ideas", Stage.COCREATION, "Ideas", may, may.plusDays(30), true);
    return new Plan(
        "p",
        "Plan",
        "Rosario",
        ZoneId.of("America/Argentina/Cordoba"),
        "es-AR",
        "ROS",
        may.withDayOfYear(1),
        may.plusYears(2),
        30,
        "la Mesa",
        "",
        16,
        List.of(phase),
        axes,
        List.of(new Area("area-salud", "Secretaría de Salud")),
        List.of(),
        List.of());
  }

  /** The bot's files as they are. */
  public static SortedMap<String, String> bot() {
    return BotConfiguration.files("file:./bot/");
  }

  /** Plans that know one. */
  public static Plans plans(Plan plan) {
    return new Plans() {
      @Override
      public Plan active() {
        return plan;
      }

      @Override
      public Optional<Plan> find(String id) {
        return Optional.of(plan).filter(known -> known.id().equals(id));
      }
    };
  }

  /** Sure of {@code ambiente}, unless the text begins with {@code doubtful}. */
  public static Classification classify(String plan, String text) {
    double sureness = text.startsWith("doubtful") ? 0.3 : 0.6;
    List<Guess> ranked = List.of(new Guess("ambiente", sureness), new Guess("salud", 1 - sureness));
    return new Classification(ranked, sureness > 0.5, List.of(), "v1");
  }

  /** Participants over a store, with nothing held elsewhere. */
  public static Participants participants(MongoOperations store, PersonalData... rooms) {
    return new Participants(
        store,
        new Table(new PowerCut(Integer.MAX_VALUE)),
        new ObjectProvider<>() {
          @Override
          public Stream<PersonalData> stream() {
            return Stream.of(rooms);
          }
        });
  }

  /** A table of addresses that remembers what was erased. */
  public static final class Table implements Addresses {

    private final PowerCut power;
    private final List<AddressId> erased = new ArrayList<>();

    /** On a power line. */
    public Table(PowerCut power) {
      this.power = power;
    }

    /** What was erased. */
    public List<AddressId> erased() {
      return erased;
    }

    @Override
    public AddressId id(Address address) {
      return new AddressId(address.theirs());
    }

    @Override
    public Optional<Address> find(AddressId id) {
      return Optional.of(new Address(Channel.TELEGRAM, "us", id.value()));
    }

    @Override
    public Map<String, Object> export(AddressId id) {
      return Map.of("address", id.value());
    }

    @Override
    public void erase(AddressId id) {
      power.write();
      erased.add(id);
    }
  }

  /** An outbox that keeps the first message of each id. */
  public static final class Box implements Outbox {

    private final Map<String, Outgoing> posted = new LinkedHashMap<>();
    private PowerCut power = new PowerCut(Integer.MAX_VALUE);

    /** Stands on this power line from now on. */
    public void on(PowerCut line) {
      power = line;
    }

    /** Empties it. */
    public void forget() {
      posted.clear();
    }

    /** What was posted, in order. */
    public List<Outgoing> posted() {
      return List.copyOf(posted.values());
    }

    @Override
    public void post(Outgoing message) {
      power.write();
      posted.putIfAbsent(message.id(), message);
    }

    @Override
    public void receipt(Channel channel, String providerId, Delivery.State state, String reason) {
      throw new UnsupportedOperationException(providerId);
    }

    @Override
    public List<Delivery> undelivered(int limit) {
      return List.of();
    }

    @Override
    public Map<String, Long> waiting() {
      return Map.of();
    }

    @Override
    public void forget(Instant before) {
      posted.clear();
    }

    @Override
    public Optional<Delivery> delivery(String id) {
      return Optional.ofNullable(posted.get(id))
          .map(message -> new Delivery(id, Delivery.State.QUEUED, null, 0, Instant.EPOCH));
    }
  }

  /** An inbox that only notes who knocked. */
  public static final class Door implements Inbox {

    private final List<String> knocks = new ArrayList<>();

    /** Ids of the knocks, each once. */
    public List<String> knocks() {
      return List.copyOf(knocks);
    }

    @Override
    public boolean knock(AddressId lane, String id, Content.Knock knock) {
      return !knocks.contains(id) && knocks.add(id);
    }

    @Override
    public boolean accept(Inbound message) {
      throw new UnsupportedOperationException(message.providerId());
    }

    @Override
    public void accept(Notice notice) {
      throw new UnsupportedOperationException(notice.toString());
    }

    @Override
    public Optional<String> session(AddressId lane) {
      return Optional.empty();
    }

    @Override
    public List<SetAside> setAside() {
      return List.of();
    }

    @Override
    public boolean settled(Address address, String providerId) {
      return true;
    }
  }

  /** Commitments with one, {@code c1} of the axis {@code salud}, whose milestone was delayed. */
  public static final class Promises extends Commitments {

    private final List<News> unannounced = new ArrayList<>();
    private PowerCut power = new PowerCut(Integer.MAX_VALUE);

    /** With one piece of news. */
    public Promises() {
      unannounced.add(
          new News(
              "n1",
              "c1",
              "Centro de salud",
              false,
              List.of("salud"),
              new News.What.MilestoneMoved(
                  "Obra", Milestone.Status.DELAYED, "Llovió", LocalDate.of(2026, 12, 31)),
              Instant.EPOCH));
    }

    /** Stands on this power line from now on. */
    public void on(PowerCut line) {
      power = line;
    }

    @Override
    public Optional<Commitment> find(String id) {
      return id.equals("c1")
          ? Optional.of(
              new Commitment(
                  "c1",
                  "p",
                  "Centro de salud",
                  List.of("salud"),
                  "area-salud",
                  "",
                  "",
                  "",
                  "",
                  List.of(),
                  Commitment.Status.PUBLISHED,
                  false,
                  List.of(),
                  Instant.EPOCH))
          : Optional.empty();
    }

    @Override
    public List<News> unannounced() {
      return List.copyOf(unannounced);
    }

    @Override
    public void announced(String newsId) {
      power.write();
      unannounced.removeIf(news -> news.id().equals(newsId));
    }
  }
}
