package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Patience;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/** A flow as it stands in its file, with the places of its parts. */
final class Draft {

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
  Flow.Kind kind = Flow.Kind.TALK;
  Patience patience = Patience.USUAL;
  String title = "";
  @Nullable String command;
  @Nullable Integer segments;

  /** What a message key is for. */
  enum Use {
    TEXT,
    LABEL,
    BRIEF
  }

  /** A message key, where it is written, and what for. */
  record Named(String key, YamlItem at, Use use) {}

  /** A flow that is called by a step, and the answers that come of it under other names. */
  record Call(String flow, SortedMap<String, String> as) {}

  Draft(String id, YamlItem file) {
    this.id = id;
    this.file = file;
  }

  String first() {
    return steps.keySet().stream().findFirst().orElse("");
  }

  YamlItem place(String step) {
    return places.getOrDefault(step, file);
  }

  /** The text of a field. */
  String text(YamlItem at, String field) {
    return at.field(field).map(key -> key(key, Use.TEXT)).orElse("");
  }

  String key(YamlItem at, Use use) {
    keys.add(new Named(at.text(), at, use));
    return at.text();
  }

  /** A label that the grammar itself gives. */
  String label(String key, YamlItem at) {
    keys.add(new Named(key, at, Use.LABEL));
    return key;
  }

  /** Conditions that are written beside each other: all must hold. */
  static List<Condition> conditions(YamlItem at) {
    List<Condition> all = new ArrayList<>();
    at.field("when").ifPresent(w -> w.fields().forEach((n, v) -> all.add(is(n, v))));
    at.field("given").ifPresent(name -> all.add(new Condition.Given(name.text())));
    at.field("missing").ifPresent(name -> all.add(new Condition.Missing(name.text())));
    at.field("some").ifPresent(list -> all.add(new Condition.Some(list.text())));
    at.field("below")
        .ifPresent(b -> b.fields().forEach((n, v) -> all.add(new Condition.Below(n, v.text()))));
    return all;
  }

  private static Condition is(String name, YamlItem values) {
    return new Condition.Is(name, values.texts());
  }
}
