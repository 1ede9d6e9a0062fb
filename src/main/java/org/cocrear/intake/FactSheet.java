package org.cocrear.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocrear.bot.Voice;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.Facts;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.cocrear.desk.OfficeHours;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Phase;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.plans.Window;
import org.cocrear.surveys.AnswerSet;
import org.cocrear.surveys.Findings;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.Surveys;
import org.jspecify.annotations.Nullable;

/** Writes down for the engine what a flow may know of the plan and the caller. */
final class FactSheet {

  private static final String NEWS = "news";
  private static final int LABEL = 24;

  private final Plans plans;
  private final Commitments commitments;
  private final Surveys surveys;
  private final Findings findings;
  private final Participants participants;
  private final OfficeHours office;
  private final Voices voices;

  FactSheet(
      Plans plans,
      Commitments commitments,
      Surveys surveys,
      Findings findings,
      Participants participants,
      OfficeHours office,
      Voices voices) {
    this.plans = plans;
    this.commitments = commitments;
    this.surveys = surveys;
    this.findings = findings;
    this.participants = participants;
    this.office = office;
    this.voices = voices;
  }

  Plan plan() {
    return plans.active();
  }

  Facts facts(Flow flow, Caller caller, Instant now) {
    String locale = caller.locale();
    Voice voice = voices.of(flow.id(), flow.revision());
    Map<String, String> texts =
        flow.labels().stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), key -> label(key, caller, voice)));
    return new Facts(texts, values(caller, now), lists(locale));
  }

  private static String label(String key, Caller caller, Voice voice) {
    return caller.sms()
        ? voice.sayShort(caller.locale(), key, Map.of())
        : voice.say(caller.locale(), key);
  }

  Map<String, String> values(Caller caller, Instant now) {
    Plan plan = plan();
    Window window = plan.window(now);
    Map<String, String> values = new TreeMap<>();
    values.put("channel", caller.channel().key());
    values.put("time-zone", plan.zone().getId());
    values.put("phase", plan.phase(now).map(phase -> Papers.key(phase.stage())).orElse("none"));
    values.put("window", Papers.key(window.state()));
    values.put("opens", date(window.opens(), caller.locale(), FormatStyle.LONG));
    values.put("closes", date(closes(plan, window), caller.locale(), FormatStyle.LONG));
    values.put("city", plan.city());
    values.put("plan", plan.title());
    values.put("days", Integer.toString(plan.answerDays()));
    values.put("who", plan.answeredBy());
    values.put("locale", caller.locale());
    values.put("minor-age", Integer.toString(plan.minorAge()));
    values.put("referral", plan.referral());
    boolean there = office.open(now, plan.zone());
    LocalDate next = office.next(now, plan.zone()).toLocalDate();
    values.put("office", there ? "open" : "closed");
    values.put("office-day", date(next, caller.locale(), "EEEE d"));
    values.put("office-hour", office.from().toString());
    values.put("published-commitments", "" + commitments.published(plan.id()).size());
    participants
        .consent(caller.participant().id(), NEWS)
        .ifPresent(consent -> values.put("consent-news", consent.given() ? "yes" : "no"));
    return values;
  }

  /** Before the first window there is no last one: then the close of the next. */
  private static @Nullable LocalDate closes(Plan plan, Window window) {
    return window.closes() != null
        ? window.closes()
        : plan.phases().stream()
            .filter(phase -> phase.consultation() && phase.opens().equals(window.opens()))
            .map(Phase::closes)
            .findFirst()
            .orElse(null);
  }

  /** The plan's own definitions (R7, R8). */
  Map<String, String> glossary() {
    Plan plan = plan();
    return Map.of(
        "plan",
        plan.title(),
        "values",
        plan.values().stream()
            .map(value -> value.title() + ": " + value.definition())
            .collect(Collectors.joining("\n\n")),
        "axes",
        plan.axes().stream()
            .map(axis -> axis.title() + ": " + axis.description())
            .collect(Collectors.joining("\n\n")));
  }

  String axisLabel(String key) {
    return plan().axis(key).map(Axis::label).orElse(key);
  }

  List<Choice> axes() {
    return plan().axes().stream().map(axis -> new Choice(axis.key(), axis.label())).toList();
  }

  List<Choice> commitments() {
    return commitments.published(plan().id()).stream()
        .map(one -> new Choice(one.id(), shortened(one.title())))
        .toList();
  }

  /** A day as the caller's channel says it: an SMS is paid by its length. */
  String day(@Nullable LocalDate date, Caller caller) {
    return date(date, caller.locale(), caller.sms() ? FormatStyle.MEDIUM : FormatStyle.LONG);
  }

  private static String date(@Nullable LocalDate date, String locale, FormatStyle style) {
    return date == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(style)
            .withLocale(Locale.forLanguageTag(locale))
            .format(date);
  }

  private static String date(LocalDate date, String locale, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(locale)).format(date);
  }

  private Map<String, List<Choice>> lists(String locale) {
    List<Choice> zones = plan().zones().stream().map(zone -> new Choice(zone, zone)).toList();
    return Map.of(
        "axes", axes(), "commitments", commitments(), "zones", zones, "surveys", surveys(locale));
  }

  private List<Choice> surveys(String locale) {
    return surveys.open().stream()
        .map(Questionnaire::flow)
        .map(flow -> new Choice(flow.id(), shortened(label(flow, locale))))
        .toList();
  }

  /** A name that stands alone, without the article of the title. */
  private String label(Flow flow, String locale) {
    Voice voice = voice(flow);
    String label = flow.title() + ".label";
    return voice.say(locale, voice.knows(label) ? label : flow.title());
  }

  /** In which a flow speaks. */
  Voice voice(Flow flow) {
    return voices.of(flow.id(), flow.revision());
  }

  /** A survey by its name, and what else was written: the service that it is about. */
  Optional<Named> survey(String words) {
    String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
    return surveys
        .find(parts[0])
        .map(
            survey -> {
              SortedMap<String, String> given = new TreeMap<>();
              String per = survey.terms().per();
              if (per != null && parts.length > 1 && offers(survey, per, parts[1])) {
                given.put(per, parts[1]);
              }
              return new Named(survey.flow().id(), given);
            });
  }

  private static boolean offers(Questionnaire survey, String name, String option) {
    return survey.questions().stream()
        .filter(question -> question.name().equals(name))
        .anyMatch(
            question ->
                question instanceof Step.Choose choose
                    && choose.options().stream().anyMatch(one -> one.id().equals(option)));
  }

  /** A survey that was named, and answers that are known by that. */
  record Named(String flow, SortedMap<String, String> given) {}

  /** What others said so far, a line an answer; blank where it could point to somebody. */
  String others(Questionnaire survey, AnswerSet own, Reply reply) {
    String lines =
        findings
            .others(survey, own, key -> reply.text(key, Map.of(), voice(survey.flow())))
            .stream()
            .map(line -> line.label() + ": " + line.percent() + " %")
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "" : reply.text("survey.others", Map.of("lines", lines));
  }

  /** The day of an instant in the plan's zone. */
  LocalDate date(Instant instant) {
    return instant.atZone(plan().zone()).toLocalDate();
  }

  static String shortened(String title) {
    if (title.length() <= LABEL) {
      return title;
    }
    int word = title.lastIndexOf(' ', LABEL - 1);
    return title.substring(0, word < LABEL / 2 ? LABEL - 1 : word).strip() + "…";
  }
}
