package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/** A flow as it stands in its file, with the places of its parts. */
final class Draft {

  final String id;
  final YamlItem file;
  final Map<String, Step> steps = new LinkedHashMap<>();
  final Map<String, YamlItem> places = new LinkedHashMap<>();
  final List<Named> keys = new ArrayList<>();
  Flow.Kind kind = Flow.Kind.TALK;
  String title = "";
  @Nullable String command;

  /** A message key, where it is written, and whether it labels an option. */
  record Named(String key, YamlItem at, boolean label) {}

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

  String key(YamlItem at, boolean label) {
    keys.add(new Named(at.text(), at, label));
    return at.text();
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
