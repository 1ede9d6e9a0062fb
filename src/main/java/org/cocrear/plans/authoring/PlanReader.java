package org.cocrear.plans.authoring;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocrear.plans.Area;
import org.cocrear.plans.Axis;
import org.cocrear.plans.HelpLine;
import org.cocrear.plans.Law;
import org.cocrear.plans.OgpValue;
import org.cocrear.plans.Phase;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Stage;

/** Turns an entry into a plan, noting all problems on the way. */
final class PlanReader {

  private static final int LABEL = 24;
  private static final Set<String> DANGERS = Set.of("violence", "self-harm", "missing");

  private PlanReader() {}

  static Plan plan(YamlEntry entry) {
    YamlEntry term = entry.entry("term");
    List<Area> areas = entry.entries("areas").stream().map(PlanReader::area).toList();
    Set<String> areaIds = areas.stream().map(Area::id).collect(Collectors.toSet());
    Plan plan =
        new Plan(
            matching(entry, "id", "[a-z0-9-]+", "small letters, digits and hyphens"),
            entry.text("title"),
            entry.text("city"),
            entry.parsed("zone", "a time zone such as America/Santiago", utc(), ZoneId::of),
            matching(entry, "locale", "[a-z]{2}(-[A-Z]{2})?", "a language such as es-AR"),
            matching(entry, "code", "[A-Z]{3}", "three capital letters"),
            term.date("from"),
            term.date("to"),
            entry.number("answerDays"),
            entry.text("answeredBy"),
            entry.text("referral"),
            entry.number("minorAge"),
            entry.entries("phases").stream().map(PlanReader::phase).toList(),
            entry.entries("axes").stream().map(axis -> axis(axis, areaIds)).toList(),
            areas,
            entry.entries("helpLines").stream().map(PlanReader::helpLine).toList(),
            entry.texts("zones"),
            entry.entries("values").stream().map(PlanReader::value).toList());
    term.end();
    check(entry, plan);
    return plan;
  }

  private static ZoneId utc() {
    return ZoneOffset.UTC;
  }

  private static void check(YamlEntry entry, Plan plan) {
    if (plan.to().isBefore(plan.from())) {
      entry.wrong("term", "the term ends before it begins");
    }
    if (plan.phases().stream().noneMatch(Phase::consultation)) {
      entry.wrong("phases", "no phase takes proposals: write  consultation: true  in one");
    }
    if (plan.axes().isEmpty()) {
      entry.wrong("axes", "a plan has at least one axis");
    }
    if (plan.axes().stream().map(Axis::key).distinct().count() < plan.axes().size()) {
      entry.wrong("axes", "two axes have the same key");
    }
  }

  private static Phase phase(YamlEntry entry) {
    Phase phase =
        new Phase(
            entry.text("id"),
            entry.word("stage", Stage.values()),
            entry.text("title"),
            entry.date("opens"),
            entry.date("closes"),
            entry.flag("consultation"));
    if (phase.closes().isBefore(phase.opens())) {
      entry.wrong("closes", "the phase closes before it opens");
    }
    entry.end();
    return phase;
  }

  private static Axis axis(YamlEntry entry, Set<String> areas) {
    Axis axis =
        new Axis(
            matching(entry, "key", "[a-z0-9-]+", "small letters, digits and hyphens"),
            entry.text("title"),
            entry.text("label"),
            entry.text("description"),
            entry.text("area"));
    if (axis.label().length() > LABEL) {
      entry.wrong("label", "a label has at most " + LABEL + " characters: " + axis.label());
    }
    if (axis.key().equals("ninguno")) {
      entry.wrong("key", "ninguno is what lies outside every axis: choose another key");
    }
    if (!areas.contains(axis.area())) {
      entry.wrong("area", axis.area() + " is no area; known: " + String.join(", ", areas));
    }
    entry.end();
    return axis;
  }

  private static OgpValue value(YamlEntry entry) {
    OgpValue value =
        new OgpValue(
            matching(entry, "key", "[a-z0-9-]+", "small letters, digits and hyphens"),
            entry.text("title"),
            entry.text("definition"));
    entry.end();
    return value;
  }

  private static Area area(YamlEntry entry) {
    Area area = new Area(entry.text("id"), entry.text("title"));
    entry.end();
    return area;
  }

  private static HelpLine helpLine(YamlEntry entry) {
    HelpLine line = new HelpLine(entry.text("kind"), entry.text("text"));
    if (!DANGERS.contains(line.kind())) {
      entry.wrong("kind", "kind is one of violence, self-harm, missing");
    }
    entry.end();
    return line;
  }

  static Law law(YamlEntry entry) {
    Law law =
        new Law(
            entry.text("responsible"),
            entry.text("basis"),
            entry.text("purpose"),
            entry.number("accessDays"),
            entry.number("erasureDays"),
            entry.number("retentionMonths"),
            entry.texts("processors"));
    entry.end();
    return law;
  }

  private static String matching(YamlEntry entry, String key, String pattern, String what) {
    String text = entry.text(key);
    if (!text.isEmpty() && !text.matches(pattern)) {
      entry.wrong(key, key + " is made of " + what + ", not " + text);
    }
    return text;
  }
}
