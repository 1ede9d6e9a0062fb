package org.cocrear.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cocrear.StandIn;
import org.cocrear.desk.Call;
import org.cocrear.desk.Desk;
import org.cocrear.desk.DeskPatience;
import org.cocrear.desk.OfficeHours;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaFile;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.messaging.Outbox;
import org.cocrear.nlp.Classification;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Word;
import org.cocrear.nlp.tagging.Alarms;
import org.cocrear.nlp.tagging.SmallModels;
import org.cocrear.outreach.Deliveries;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.Area;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.staff.Account;
import org.cocrear.staff.Accounts;
import org.cocrear.staff.AuditTrail;
import org.cocrear.staff.Role;
import org.cocrear.submissions.InvalidDecision;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.cocrear.submissions.Valuations;

/** The rooms around review, in memory. */
final class Rig {

  static final Instant NOW = Instant.parse("2022-05-10T12:00:00Z");

  final Map<String, Submission> kept = new LinkedHashMap<>();
  final List<String> trail = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final Map<String, Delivery> deliveries = new LinkedHashMap<>();
  final List<Submissions.Query> queries = new ArrayList<>();

  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final Submissions submissions = StandIn.of(Submissions.class, new FakeSubmissions());
  final Plans plans = StandIn.of(Plans.class, new FakePlans());
  final Commitments commitments = StandIn.of(Commitments.class, new FakeCommitments());
  final AuditTrail audit = StandIn.of(AuditTrail.class, new FakeTrail());
  final Inbox inbox = StandIn.of(Inbox.class, new FakeInbox());
  final Outbox outbox = StandIn.of(Outbox.class, new LosingOutbox());
  static final DeskPatience PATIENCE =
      new DeskPatience(OfficeHours.parse("09:00-17:00"), Duration.ofHours(4));

  final Attachments attachments = new Attachments(StandIn.of(MediaFiles.class, new FakeFiles()));
  final Desk desk = StandIn.of(Desk.class, new FakeDesk());
  final Deliveries answers = new Deliveries(StandIn.of(Outbox.class, new FakeOutbox()));
  final Decisions decisions = new Decisions(submissions, audit, clock);
  final Cautions cautions =
      new Cautions(submissions, new Alarms(new SmallModels(ModelFolder.inJar())));
  final ValueDecisions valueDecisions =
      new ValueDecisions(submissions, StandIn.of(Valuations.class, new FakeValuations()), audit);

  final Areas areas = new Areas(StandIn.of(Accounts.class, new FakeAccounts()), submissions, plans);

  final Reading reading =
      (plan, text) ->
          new Classification(
              List.of(new Guess("ambiente", 0.75), new Guess("ninguno", 0.25)),
              true,
              List.of(new Word("árboles", 1.5), new Word("calle", -0.5)),
              "model-1");

  static final Plan PLAN =
      new Plan(
          "rosario-2021-2023",
          "Plan de Acción",
          "Rosario",
          ZoneId.of("America/Argentina/Cordoba"),
          "es-AR",
          "ROS",
          LocalDate.parse("2021-12-01"),
          LocalDate.parse("2023-12-01"),
          15,
          "la Mesa",
          "el 147",
          16,
          List.of(),
          List.of(
              new Axis("ambiente", "Ambiente y ciudad", "Ambiente", "", "verde"),
              new Axis("salud", "Salud", "Salud", "", "salud")),
          List.of(new Area("verde", "Secretaría de Ambiente")),
          List.of(),
          List.of());

  static Submission proposal(String code, String text) {
    return new Submission(
        new SubmissionCode(code),
        PLAN.id(),
        Submission.Kind.PROPOSAL,
        Submission.Status.RECEIVED,
        text,
        new TreeMap<>(Map.of("zone", "Norte")),
        List.of(),
        List.of(new Guess("ambiente", 0.75), new Guess("ninguno", 0.25)),
        true,
        "model-1",
        null,
        new ParticipantId("p-secret"),
        "telegram",
        Instant.parse("2022-05-08T12:00:00Z"),
        false,
        LocalDate.parse("2022-05-23"),
        null,
        null,
        List.of(),
        null,
        List.of(
            new Submission.Step(Instant.parse("2022-05-08T12:00:00Z"), "author", "received", "")));
  }

  Rig keep(Submission submission) {
    kept.put(submission.code().value(), submission);
    return this;
  }

  private final class FakeValuations {

    public Submission decide(SubmissionCode code, List<String> values, String who) {
      return kept.get(code.value());
    }
  }

  private final class FakeSubmissions {

    public Optional<Submission> find(String code) {
      return Optional.ofNullable(kept.get(code.toUpperCase(java.util.Locale.ROOT)));
    }

    public Submissions.Page page(Submissions.Query query) {
      queries.add(query);
      List<Submission> all = List.copyOf(kept.values());
      return new Submissions.Page(all, query.page(), query.size(), all.size());
    }

    public Submissions.Counts counts(String planId) {
      return new Submissions.Counts(
          kept.size(), 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    public Submission decideAxes(SubmissionCode code, List<String> axes, String who) {
      if (axes.isEmpty()) {
        throw new InvalidDecision("axes", "elegí al menos un eje");
      }
      Submission it = kept.get(code.value());
      return put(changed(it, axes, it.released(), it.commitments(), it.answer()));
    }

    public Submission answer(SubmissionCode code, Submission.Answer answer) {
      Submission it = kept.get(code.value());
      told.add(answer.id());
      return put(changed(it, it.axes(), it.released(), it.commitments(), answer));
    }

    public Submission release(SubmissionCode code, String text, String who) {
      Submission it = kept.get(code.value());
      return put(changed(it, it.axes(), text, it.commitments(), it.answer()));
    }

    public Submission link(SubmissionCode code, List<String> ids, String who) {
      if (ids.contains("nope")) {
        throw new InvalidDecision("commitments", "no hay");
      }
      Submission it = kept.get(code.value());
      return put(changed(it, it.axes(), it.released(), ids, it.answer()));
    }

    public Submission merge(SubmissionCode code, SubmissionCode into, String who, String why) {
      if (!kept.containsKey(into.value())) {
        throw new InvalidDecision("into", "No hay " + into);
      }
      told.add(code + " into " + into + ": " + why);
      return kept.get(code.value());
    }

    public Submission separate(SubmissionCode code, String who, String why) {
      told.add(code + " apart: " + why);
      return kept.get(code.value());
    }

    private Submission put(Submission submission) {
      keep(submission);
      return submission;
    }
  }

  static Submission changed(
      Submission it,
      List<String> axes,
      String released,
      List<String> commitments,
      Submission.Answer answer) {
    return new Submission(
        it.code(),
        it.planId(),
        it.kind(),
        answer == null ? it.status() : Submission.Status.ANSWERED,
        it.text(),
        it.fields(),
        axes,
        it.suggested(),
        it.sure(),
        it.model(),
        it.proposedAxis(),
        it.author(),
        it.channel(),
        it.receivedAt(),
        it.late(),
        it.promisedBy(),
        it.flag(),
        released,
        commitments,
        answer,
        it.history());
  }

  private static final class FakePlans {

    public Plan active() {
      return PLAN;
    }

    public Optional<Plan> find(String id) {
      return Optional.of(PLAN).filter(plan -> plan.id().equals(id));
    }
  }

  private static final class FakeCommitments {

    public List<Commitment> all(String planId) {
      return List.of(commitment());
    }

    public Optional<Commitment> find(String id) {
      return Optional.of(commitment()).filter(it -> it.id().equals(id));
    }

    private static Commitment commitment() {
      return new Commitment(
          "arbolado",
          PLAN.id(),
          "Arbolado <b>público</b>",
          List.of("ambiente"),
          "verde",
          "",
          "",
          "",
          "",
          List.of(),
          Commitment.Status.DRAFT,
          true,
          List.of(),
          NOW);
    }
  }

  private final class FakeTrail {

    public void record(String who, String what, String about, String why) {
      trail.add(String.join("|", who, what, about, why));
    }
  }

  /** The account of an area is called like it. */
  private static final class FakeAccounts {

    public Optional<Account> find(String name) {
      return Optional.of(new Account(name, Role.AREA, name, true));
    }
  }

  private final class FakeOutbox {

    public Optional<Delivery> delivery(String id) {
      return Optional.ofNullable(deliveries.get(id));
    }
  }

  private final class FakeDesk {

    public List<Call> calls() {
      return List.copyOf(calls);
    }

    public void say(String call, String who, String text) {
      told.add(String.join("|", call, who, text));
    }

    public String take(String call, String who) {
      return who;
    }

    public void close(String call, String who) {
      calls.removeIf(it -> it.id().equals(call));
    }
  }

  /** One message that could not be answered. */
  static final class FakeInbox {
    public List<Inbox.SetAside> setAside() {
      AddressId lane = new AddressId("lane-of-somebody");
      return List.of(new Inbox.SetAside(lane, "m1", "no text for [x]", Instant.EPOCH));
    }
  }

  /** One answer that was dropped, and one message that waits. */
  static final class LosingOutbox {
    public List<Delivery> undelivered(int limit) {
      return List.of(
          new Delivery("answer/ROS-7K2M/1", Delivery.State.DROPPED, "stopped", 0, Instant.EPOCH));
    }

    public Map<String, Long> waiting() {
      return Map.of("sms/+100", 1L);
    }
  }

  String voice() {
    return "m-" + "0".repeat(32);
  }

  String lostPhoto() {
    return "m-" + "1".repeat(32);
  }

  /** A voice note that is here, a photo that is lost. */
  public final class FakeFiles {

    public Optional<MediaFile> find(String id) {
      AddressId from = new AddressId("lane");
      if (id.equals(voice())) {
        return Optional.of(
            new MediaFile(
                id, from, MediaKind.VOICE, MediaFile.State.KEPT, null, "audio/ogg", 5, NOW));
      }
      return id.equals(lostPhoto())
          ? Optional.of(
              new MediaFile(
                  id,
                  from,
                  MediaKind.PHOTO,
                  MediaFile.State.LOST,
                  "HTTP 404",
                  "application/octet-stream",
                  0,
                  NOW))
          : Optional.empty();
    }

    public Optional<byte[]> bytes(String id) {
      return Optional.of("OggS!".getBytes(StandardCharsets.UTF_8));
    }
  }
}
