package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Patience;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.SurveyTerms;
import org.jspecify.annotations.Nullable;

/** A flow as it stands in its file, with the places of its parts. */
final class Draft {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  /** Fields that are conditions. */
  static final List<String> CONDITIONS = List.of("when", "given", "missing", "some", "below");

  /** Fields of a case. */
  static final List<String> CASE = List.of("when", "given", "missing", "some", "below", "go");

  final String id;
  final YamlItem file;
  final Map<String, Step> steps = new LinkedHashMap<>();
  final Map<String, YamlItem> places = new LinkedHashMap<>();
  final Map<String, Call> calls = new LinkedHashMap<>();
  final List<Named> keys = new ArrayList<>();
  final List<Mention> mentions = new ArrayList<>();
  final List<String> given = new ArrayList<>();
  List<String> locales = List.of();
  Flow.Kind kind = Flow.Kind.TALK;
  Patience patience = Patience.USUAL;
  @Nullable SurveyTerms survey;
  String title = "";
  @Nullable String command;
  @Nullable Integer segments;

  /** What a message key is for. */
  enum Use {
    TEXT,
    LABEL,
    BRIEF
  }

  /** A message key, where it is written, and what for; {@code step} is blank in the header. */
  record Named(String key, YamlItem at, Use use, String step) {}

  /** What a name that is mentioned should be the name of. */
  enum Noun {
    STEP,
    ANSWER,
    LIST,
    FLOW
  }

  /** A name that must be that of something; {@code values} are what it is compared with. */
  record Mention(Noun noun, String name, List<String> values, YamlItem at, String step) {}

  /** A flow that is called by a step, and the answers that come of it under other names. */
  record Call(String flow, SortedMap<String, String> as) {}

  private String step = "";

  Draft(String id, YamlItem file) {
    this.id = id;
    this.file = file;
  }

  /** Whether a way leads to no step: then what lies behind cannot be judged. */
  boolean torn() {
    return mentions.stream()
        .anyMatch(one -> one.noun() == Noun.STEP && !steps.containsKey(one.name()));
  }

  String first() {
    return steps.keySet().stream().findFirst().orElse("");
  }

  /** Where a field of the header stands. */
  YamlItem header(String field) {
    return file.field(field).orElse(file);
  }

  YamlItem place(String step) {
    return places.getOrDefault(step, file);
  }

  /** Goes on to read a step. */
  void at(String name, YamlItem place) {
    step = name;
    places.put(name, place);
  }

  /** The name of the step to which a field leads. */
  String exit(YamlItem at, String field) {
    String to = Fields.text(at, field);
    at.field(field).ifPresent(place -> mention(Noun.STEP, to, place));
    return to;
  }

  @Nullable String maybeExit(YamlItem at, String field) {
    return at.field(field).isPresent() ? exit(at, field) : null;
  }

  /** The name of a list. */
  @Nullable String list(YamlItem at, String field) {
    at.field(field).ifPresent(place -> mention(Noun.LIST, place.text(), place));
    return Fields.maybe(at, field);
  }

  /** Values that may hold names of answers. */
  SortedMap<String, String> values(YamlItem at, String field) {
    at.field(field)
        .map(YamlItem::fields)
        .ifPresent(fields -> fields.values().forEach(value -> filled(value.text(), value)));
    return Fields.values(at, field);
  }

  /** Notes the answers that a text like {@code axis:{axis}} is made of. */
  void filled(String text, YamlItem at) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      mention(Noun.ANSWER, names.group(1), at);
    }
  }

  void mention(Noun noun, String name, YamlItem at) {
    mentions.add(new Mention(noun, name, List.of(), at, step));
  }

  /** The text of a field. */
  String text(YamlItem at, String field) {
    return at.field(field).map(key -> key(key, Use.TEXT)).orElse("");
  }

  String key(YamlItem at, Use use) {
    keys.add(new Named(at.text(), at, use, step));
    return at.text();
  }

  /** A label that the grammar itself gives. */
  String label(String key, YamlItem at) {
    keys.add(new Named(key, at, Use.LABEL, step));
    return key;
  }

  /** Conditions that are written beside each other: all must hold. */
  List<Condition> conditions(YamlItem at) {
    List<Condition> all = new ArrayList<>();
    at.field("when").ifPresent(w -> w.fields().forEach((n, v) -> all.add(is(n, v))));
    at.field("given").ifPresent(name -> all.add(new Condition.Given(named(name))));
    at.field("missing").ifPresent(name -> all.add(new Condition.Missing(named(name))));
    at.field("some").ifPresent(some -> all.add(new Condition.Some(listed(some))));
    at.field("below").ifPresent(b -> b.fields().forEach((n, v) -> all.add(below(n, v))));
    return all;
  }

  private Condition is(String name, YamlItem values) {
    mentions.add(new Mention(Noun.ANSWER, name, values.texts(), values, step));
    return new Condition.Is(name, values.texts());
  }

  private Condition below(String name, YamlItem than) {
    mention(Noun.ANSWER, name, than);
    if (!NUMBER.matcher(than.text()).matches()) {
      mention(Noun.ANSWER, than.text(), than);
    }
    return new Condition.Below(name, than.text());
  }

  private String named(YamlItem name) {
    mention(Noun.ANSWER, name.text(), name);
    return name.text();
  }

  private String listed(YamlItem list) {
    mention(Noun.LIST, list.text(), list);
    return list.text();
  }
}
