package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;

/** Reads the YAML of one flow; the grammar is in {@code conversations/README.md}. */
final class FlowReader {

  private static final List<String> KINDS =
      List.of("say", "ask", "choose", "scale", "branch", "do", "open", "end");
  private static final List<String> IF = List.of("when", "given", "missing", "some", "below");

  private final Draft draft;

  private FlowReader(Draft draft) {
    this.draft = draft;
  }

  static Draft read(String id, YamlItem file) {
    Draft draft = new Draft(id, file);
    new FlowReader(draft).flow(file);
    return draft;
  }

  private void flow(YamlItem file) {
    file.only(List.of("title", "command", "kind", "steps"));
    file.field("title")
        .ifPresentOrElse(
            at -> draft.title = draft.key(at, false),
            () -> file.problem("`title` is missing; write the message key of the flow's name"));
    file.field("command").ifPresent(at -> draft.command = at.text());
    file.field("kind")
        .flatMap(at -> Fields.value(Flow.Kind.class, at))
        .ifPresent(kind -> draft.kind = kind);
    file.field("steps")
        .ifPresentOrElse(
            steps -> steps.fields().forEach(this::step),
            () -> file.problem("`steps` is missing; write at least one step"));
    boolean ends = draft.steps.values().stream().anyMatch(step -> step.exits().contains("end"));
    if (ends && !draft.steps.containsKey("end")) {
      draft.steps.put("end", new Step.End(null));
    }
  }

  private void step(String name, YamlItem at) {
    List<String> kinds = KINDS.stream().filter(kind -> at.field(kind).isPresent()).toList();
    if (kinds.size() != 1) {
      at.problem("step `" + name + "` is of no one kind; write exactly one of " + KINDS);
      return;
    }
    draft.places.put(name, at);
    draft.steps.put(name, stepOf(kinds.getFirst(), at));
  }

  private Step stepOf(String kind, YamlItem at) {
    return switch (kind) {
      case "say" -> say(at);
      case "ask" -> ask(at);
      case "choose" -> choose(at);
      case "scale" -> scale(at);
      case "branch" -> branch(at);
      case "do" -> action(at);
      case "open" -> open(at);
      default -> end(at);
    };
  }

  private Step say(YamlItem at) {
    at.only(List.of("say", "next"));
    return new Step.Say(key(at, "say"), Fields.text(at, "next"));
  }

  private Step ask(YamlItem at) {
    at.only(List.of("ask", "as", "type", "min", "max", "list", "skip", "next"));
    return new Step.Ask(
        key(at, "ask"),
        Fields.text(at, "as"),
        Fields.flag(at, "skip"),
        answer(at),
        Fields.text(at, "next"));
  }

  private Answer answer(YamlItem at) {
    String type = at.field("type").map(YamlItem::text).orElse("text");
    return switch (type) {
      case "text" -> new Answer.Text(true);
      case "typed" -> new Answer.Text(false);
      case "number" -> new Answer.Whole(Fields.number(at, "min"), Fields.number(at, "max"));
      case "day" -> new Answer.Day();
      case "place" -> new Answer.Place(Fields.maybe(at, "list"));
      default -> {
        at.problem("`" + type + "` is no type; write text, typed, number, day or place");
        yield new Answer.Text(true);
      }
    };
  }

  private Step choose(YamlItem at) {
    at.only(List.of("choose", "as", "list", "options", "several", "alone", "skip", "next"));
    List<Step.Option> options =
        at.field("options").map(YamlItem::items).orElse(List.of()).stream()
            .map(this::option)
            .toList();
    boolean sure = !options.isEmpty() && options.stream().allMatch(o -> o.next() != null);
    boolean bare = sure && at.field("next").isEmpty() && at.field("list").isEmpty();
    Step.Option last = options.isEmpty() ? null : options.getLast();
    String next =
        bare && last != null && last.next() != null ? last.next() : Fields.text(at, "next");
    return new Step.Choose(
        key(at, "choose"),
        Fields.text(at, "as"),
        Fields.flag(at, "skip"),
        Fields.maybe(at, "list"),
        options,
        at.field("several").isPresent() ? Fields.number(at, "several") : 1,
        Fields.flag(at, "alone"),
        next);
  }

  private Step.Option option(YamlItem at) {
    List<String> names = new ArrayList<>(IF);
    names.addAll(List.of("id", "label", "go"));
    at.only(names);
    List<Condition> when = Draft.conditions(at);
    if (when.size() > 1) {
      at.problem("an option has one condition; write a branch before the question");
    }
    return new Step.Option(
        Fields.text(at, "id"),
        at.field("label")
            .map(label -> draft.key(label, true))
            .orElseGet(() -> Fields.text(at, "label")),
        when.isEmpty() ? null : when.getFirst(),
        Fields.maybe(at, "go"));
  }

  private Step scale(YamlItem at) {
    at.only(List.of("scale", "as", "labels", "skip", "next"));
    List<Step.Option> options = new ArrayList<>();
    for (YamlItem label : at.field("labels").map(YamlItem::items).orElse(List.of())) {
      options.add(new Step.Option("" + (options.size() + 1), draft.key(label, true), null, null));
    }
    return new Step.Choose(
        key(at, "scale"),
        Fields.text(at, "as"),
        Fields.flag(at, "skip"),
        null,
        options,
        1,
        false,
        Fields.text(at, "next"));
  }

  private Step branch(YamlItem at) {
    at.only(List.of("branch", "else"));
    List<Step.Case> cases =
        at.field("branch").map(YamlItem::items).orElse(List.of()).stream()
            .map(way -> new Step.Case(Draft.conditions(way), Fields.text(way, "go")))
            .toList();
    return new Step.Branch(cases, Fields.text(at, "else"));
  }

  private Step action(YamlItem at) {
    at.only(List.of("do", "with", "next"));
    Action action =
        at.field("do").flatMap(a -> Fields.value(Action.class, a)).orElse(Action.CLASSIFY);
    return new Step.Do(action, Fields.values(at, "with"), Fields.text(at, "next"));
  }

  private Step open(YamlItem at) {
    at.only(List.of("open", "given"));
    return new Step.Open(Fields.text(at, "open"), Fields.values(at, "given"));
  }

  private Step end(YamlItem at) {
    at.only(List.of("end"));
    boolean silent = Fields.text(at, "end").isBlank();
    return new Step.End(silent ? null : key(at, "end"));
  }

  private String key(YamlItem at, String field) {
    return at.field(field).map(key -> draft.key(key, false)).orElse("");
  }
}
