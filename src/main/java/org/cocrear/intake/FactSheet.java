package org.cocrear.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.Facts;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.desk.OfficeHours;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Axis;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Phase;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.plans.Window;
import org.jspecify.annotations.Nullable;

/** Writes down for the engine what a flow may know of the plan and the caller. */
final class FactSheet {

  private static final String NEWS = "news";
  private static final int LABEL = 24;

  private final Plans plans;
  private final Commitments commitments;
  private final FlowLibrary flows;
  private final Participants participants;
  private final OfficeHours office;
  private final Voice voice;

  FactSheet(
      Plans plans,
      Commitments commitments,
      FlowLibrary flows,
      Participants participants,
      OfficeHours office,
      Voice voice) {
    this.plans = plans;
    this.commitments = commitments;
    this.flows = flows;
    this.participants = participants;
    this.office = office;
    this.voice = voice;
  }

  Plan plan() {
    return plans.active();
  }

  Facts facts(Flow flow, Caller caller, Instant now) {
    String locale = caller.locale();
    Map<String, String> texts =
        flow.labels().stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), key -> label(key, caller)));
    return new Facts(texts, values(caller, now), lists(locale));
  }

  private String label(String key, Caller caller) {
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
    values.put("phase", plan.phase(now).map(phase -> key(phase.stage())).orElse("none"));
    values.put("window", key(window.state()));
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
    return flows.all().stream()
        .filter(flow -> flow.kind() == Flow.Kind.SURVEY)
        .map(flow -> new Choice(flow.id(), voice.say(locale, flow.title())))
        .toList();
  }

  static String shortened(String title) {
    if (title.length() <= LABEL) {
      return title;
    }
    int word = title.lastIndexOf(' ', LABEL - 1);
    return title.substring(0, word < LABEL / 2 ? LABEL - 1 : word).strip() + "…";
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
