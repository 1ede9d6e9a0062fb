package org.cocrear.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Input;
import org.cocrear.nlp.Classification;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.Guess;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Consent;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.submissions.SubmissionCode;

/** Answers what a talk asks of the rooms around it, and turns what it orders into deeds. */
final class Outside {

  private static final String NOWHERE = "ninguno";
  private static final String OTHER = "otro";
  private static final int SHOWN_AXES = 3;

  /** Enough to ask whether a text is kept that fits no axis: a question too many costs an idea. */
  private static final double SURELY = 0.9;

  private static final double LIKELY = 0.25;
  private static final double LIKELY_TIMES = 2;
  private static final Duration TICKET_LASTS = Duration.ofHours(24);
  private final FactSheet sheet;
  private final Classifiers classifiers;
  private final Papers papers;
  private final Twins twins;
  private final Canvass canvass;
  private final Subscriptions subscriptions;
  private final Participants participants;
  private final PersonalFile personalFile;

  Outside(
      FactSheet sheet,
      Classifiers classifiers,
      Papers papers,
      Twins twins,
      Canvass canvass,
      Subscriptions subscriptions,
      Participants participants,
      PersonalFile personalFile) {
    this.sheet = sheet;
    this.classifiers = classifiers;
    this.papers = papers;
    this.twins = twins;
    this.canvass = canvass;
    this.subscriptions = subscriptions;
    this.participants = participants;
    this.personalFile = personalFile;
  }

  /** Adds the deeds of an act to the reply; what the talk is told of it, if it asks. */
  Input.Told act(Effect.Act act, Talk talk, Reply reply, Instant now) {
    SortedMap<String, String> with = act.with();
    ParticipantId who = reply.caller().participant().id();
    return switch (act.action()) {
      case CLASSIFY -> classified(with.getOrDefault("text", ""), reply);
      case SIMILAR -> twins.of(with.getOrDefault("text", ""), reply);
      case FILE -> file(act, talk, reply, now);
      case SURVEY -> canvass.standing(with.getOrDefault("survey", ""), reply);
      case STATUS -> papers.status(with.getOrDefault("code", ""), reply);
      case TOPICS -> topics(reply);
      case MY_DATA -> myData(reply, now);
      case SUGGEST_AXIS -> suggested(with, reply);
      case SUBSCRIBE -> done(reply, new Deed.Follow(who, with.getOrDefault("topic", ""), true));
      case UNSUBSCRIBE -> done(reply, new Deed.Follow(who, with.getOrDefault("topic", ""), false));
      case CONSENT -> done(reply, new Deed.Agree(act.id(), who, consent(with, reply, now)));
      case ERASE -> done(reply, new Deed.Erase(act.id(), who, yes(with, "keep")));
      case LANGUAGE -> spoken(with, reply);
      case HAND_OVER -> done(reply, called(act, talk, reply));
      case STOP -> done(reply, stopped(act, reply, now));
      case DRAFT -> told(Map.of());
    };
  }

  /** How a flow begins, where it may. */
  Canvass.Opening opening(
      String flow, SortedMap<String, String> given, Caller caller, Instant now) {
    return canvass.opening(flow, given, caller, now);
  }

  private Input.Told file(Effect.Act act, Talk talk, Reply reply, Instant now) {
    return "survey".equals(act.with().get("kind"))
        ? canvass.file(act, talk, reply, now)
        : papers.file(act, talk, reply, now);
  }

  private static Input.Told done(Reply reply, Deed deed) {
    reply.add(deed);
    return told(Map.of());
  }

  /** A wish that was asked back and confirmed; the words of both are the proof. */
  private static Deed stopped(Effect.Act act, Reply reply, Instant now) {
    Caller caller = reply.caller();
    String words = act.with().getOrDefault("words", "");
    return new Deed.Stop(act.id(), caller.participant().id(), caller.channel().key(), words, now);
  }

  /** The staff reads why they are called and what was said before. */
  private static Deed called(Effect.Act act, Talk talk, Reply reply) {
    String reason = act.with().getOrDefault("reason", "");
    return new Deed.CallPerson(
        act.id(), reply.caller().lane(), reason.isBlank() ? "asked" : reason, talk.thread());
  }

  private static Input.Told spoken(SortedMap<String, String> with, Reply reply) {
    String locale = with.getOrDefault("locale", "es");
    reply.speak(locale);
    return done(reply, new Deed.Speak(reply.caller().participant().id(), locale));
  }

  private static boolean yes(SortedMap<String, String> with, String name) {
    return "yes".equals(with.get(name));
  }

  static Input.Told told(Map<String, String> values) {
    return new Input.Told(new TreeMap<>(values), new TreeMap<>());
  }

  private Consent consent(SortedMap<String, String> with, Reply reply, Instant now) {
    return new Consent(
        with.getOrDefault("purpose", "news"),
        yes(with, "given"),
        with.getOrDefault("wording", ""),
        with.getOrDefault("version", ""),
        reply.caller().channel().key(),
        now);
  }

  private static Input.Told suggested(SortedMap<String, String> with, Reply reply) {
    String axis = with.getOrDefault("axis", OTHER);
    SubmissionCode code = new SubmissionCode(with.getOrDefault("code", ""));
    if (!axis.equals(OTHER)) {
      reply.add(new Deed.ProposeAxis(code, axis));
    }
    return told(Map.of());
  }

  private Input.Told classified(String text, Reply reply) {
    if (Heard.wordless(text)) {
      return unheard(reply);
    }
    Classification result = classifiers.forPlan(sheet.plan().id()).classify(text);
    String first = result.first().label();
    boolean outside = first.equals(NOWHERE);
    Choice other = new Choice(OTHER, reply.text("option.other-axis", Map.of()));
    List<Choice> axes = Stream.concat(likeliest(result), Stream.of(other)).toList();
    Map<String, String> values =
        Map.of(
            "first",
            first,
            "first-title",
            outside ? "" : sheet.axisLabel(first),
            "sure",
            sureness(result, outside),
            "referral",
            sheet.plan().referral());
    return new Input.Told(new TreeMap<>(values), new TreeMap<>(Map.of("axes", axes)));
  }

  /** A voice note that nobody has written down yet: of any axis. */
  private Input.Told unheard(Reply reply) {
    Choice other = new Choice(OTHER, reply.text("option.other-axis", Map.of()));
    List<Choice> axes = Stream.concat(sheet.axes().stream(), Stream.of(other)).toList();
    return new Input.Told(
        new TreeMap<>(Map.of("sure", "no", "referral", sheet.plan().referral())),
        new TreeMap<>(Map.of("axes", axes)));
  }

  private static String sureness(Classification result, boolean outside) {
    if (outside) {
      boolean surely = result.sure() && result.first().confidence() >= SURELY;
      return surely ? "none" : result.sure() || likely(result) ? "maybe" : "no";
    }
    return result.sure() ? "yes" : "no";
  }

  /** The likeliest axes; all of the plan where it has no model. */
  private Stream<Choice> likeliest(Classification result) {
    List<Choice> ranked =
        result.ranked().stream()
            .map(Guess::label)
            .filter(label -> !label.equals(NOWHERE))
            .limit(SHOWN_AXES)
            .map(label -> new Choice(label, sheet.axisLabel(label)))
            .toList();
    return (ranked.isEmpty() ? sheet.axes() : ranked).stream();
  }

  /**
   * Enough to name another way in passing, without a question. A plan without a model knows no
   * words and never says so.
   */
  private static boolean likely(Classification result) {
    double rival =
        result.ranked().stream().skip(1).mapToDouble(Guess::confidence).findFirst().orElse(0);
    boolean spoken = !result.words().isEmpty();
    boolean ahead = result.first().confidence() >= Math.max(LIKELY, LIKELY_TIMES * rival);
    return spoken && ahead;
  }

  private Input.Told topics(Reply reply) {
    List<String> followed = subscriptions.of(reply.caller().participant().id());
    List<Choice> open = new ArrayList<>();
    open.add(new Choice("own", reply.text("topics.own", Map.of())));
    sheet.axes().forEach(axis -> open.add(new Choice("axis:" + axis.id(), axis.label())));
    sheet.commitments().forEach(c -> open.add(new Choice("commitment:" + c.id(), c.label())));
    Map<Boolean, List<Choice>> parts =
        open.stream().collect(Collectors.partitioningBy(topic -> followed.contains(topic.id())));
    SortedMap<String, List<Choice>> lists = new TreeMap<>();
    lists.put("followed", parts.getOrDefault(true, List.of()));
    lists.put("open", parts.getOrDefault(false, List.of()));
    Map<String, String> values =
        Map.of(
            "follows",
            followed.isEmpty() ? "no" : "yes",
            "topics",
            lists.getOrDefault("followed", List.of()).stream()
                .map(Choice::label)
                .collect(Collectors.joining(", ")));
    return new Input.Told(new TreeMap<>(values), lists);
  }

  private Input.Told myData(Reply reply, Instant now) {
    ParticipantId who = reply.caller().participant().id();
    String ticket = personalFile.ticket();
    String locale = reply.caller().locale();
    reply.add(new Deed.Lend(ticket, who, locale, now.plus(TICKET_LASTS)));
    String summary = personalFile.summary(participants.export(who), locale);
    return told(Map.of("summary", summary, "link", personalFile.link(ticket)));
  }
}
