package org.cocrear.conversations.authoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Patience;
import org.cocrear.conversations.Step;

/** Reads the YAML of one flow; the grammar is in {@code conversations/README.md}. */
final class FlowReader {

  /** Every kind of step. */
  static final List<String> KINDS =
      List.of("say", "ask", "choose", "scale", "branch", "do", "call", "wait", "open", "end");

  private static final List<String> HEADER =
      List.of("title", "command", "kind", "patience", "sms", "steps");

  private static final Pattern MOMENT =
      Pattern.compile(
          "[a-z][a-z0-9_-]*|\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?");

  private final Draft draft;
  private final QuestionReader questions;

  private FlowReader(Draft draft) {
    this.draft = draft;
    this.questions = new QuestionReader(draft);
  }

  static Draft read(String id, YamlItem file) {
    Draft draft = new Draft(id, file);
    new FlowReader(draft).flow(file);
    return draft;
  }

  private void flow(YamlItem file) {
    file.only(HEADER);
    file.field("title")
        .ifPresentOrElse(
            at -> draft.title = draft.key(at, Draft.Use.TEXT),
            () -> file.problem("`title` is missing; write the message key of the flow's name"));
    file.field("command").ifPresent(at -> draft.command = at.text());
    file.field("kind")
        .flatMap(at -> Fields.value(Flow.Kind.class, at))
        .ifPresent(kind -> draft.kind = kind);
    file.field("patience").ifPresent(at -> draft.patience = patience(at));
    if (file.field("sms").isPresent()) {
      draft.segments = Fields.number(file, "sms");
    }
    file.field("steps")
        .ifPresentOrElse(
            steps -> steps.fields().forEach(this::step),
            () -> file.problem("`steps` is missing; write at least one step"));
    boolean ends = draft.steps.values().stream().anyMatch(step -> step.exits().contains("end"));
    if (ends && !draft.steps.containsKey("end")) {
      draft.steps.put("end", new Step.End(null));
    }
  }

  private static Patience patience(YamlItem at) {
    at.only(List.of("remind", "end"));
    Duration remind = Fields.duration(at, "remind").orElse(Patience.USUAL.remind());
    Duration end = Fields.duration(at, "end").orElse(Patience.USUAL.end());
    if (remind.compareTo(end) >= 0) {
      at.problem("`remind` comes after `end`; write a shorter one, as in { remind: 6h, end: 3d }");
    }
    return new Patience(remind, end);
  }

  private void step(String name, YamlItem at) {
    List<String> kinds = KINDS.stream().filter(kind -> at.field(kind).isPresent()).toList();
    if (kinds.size() != 1) {
      at.problem("step `" + name + "` is of no one kind; write exactly one of " + KINDS);
      return;
    }
    draft.places.put(name, at);
    draft.steps.put(name, stepOf(kinds.getFirst(), name, at));
  }

  private Step stepOf(String kind, String name, YamlItem at) {
    return switch (kind) {
      case "say" -> say(at);
      case "ask" -> questions.ask(at);
      case "choose" -> questions.choose(at);
      case "scale" -> questions.scale(at);
      case "branch" -> branch(at);
      case "do" -> action(at);
      case "call" -> call(name, at);
      case "wait" -> pause(at);
      case "open" -> open(at);
      default -> end(at);
    };
  }

  private Step say(YamlItem at) {
    at.only(List.of("say", "next"));
    return new Step.Say(draft.text(at, "say"), Fields.text(at, "next"));
  }

  private Step branch(YamlItem at) {
    at.only(List.of("branch", "else"));
    List<Step.Case> cases =
        at.field("branch").map(YamlItem::items).orElse(List.of()).stream().map(this::way).toList();
    return new Step.Branch(cases, Fields.text(at, "else"));
  }

  private Step.Case way(YamlItem at) {
    at.only(Draft.CASE);
    Step.Case way = new Step.Case(Draft.conditions(at), Fields.text(at, "go"));
    if (way.all().isEmpty()) {
      at.problem("a case without condition; write one of " + Draft.CONDITIONS);
    }
    return way;
  }

  private Step action(YamlItem at) {
    at.only(List.of("do", "with", "next"));
    Action action =
        at.field("do").flatMap(a -> Fields.value(Action.class, a)).orElse(Action.CLASSIFY);
    return new Step.Do(action, Fields.values(at, "with"), Fields.text(at, "next"));
  }

  /** What is called comes in its place when all flows are read. */
  private Step call(String name, YamlItem at) {
    at.only(List.of("call", "given", "as", "next"));
    draft.calls.put(name, new Draft.Call(Fields.text(at, "call"), Fields.values(at, "as")));
    return new Step.Set(Fields.values(at, "given"), Fields.text(at, "next"));
  }

  private Step pause(YamlItem at) {
    at.only(List.of("wait", "next"));
    YamlItem wait = at.field("wait").orElse(at);
    wait.only(List.of("until", "for"));
    Optional<Duration> period = Fields.duration(wait, "for");
    String until = Fields.maybe(wait, "until");
    if (wait.field("for").isPresent() == (until != null)) {
      wait.problem("write either `for: 2d`, or `until:` a day or the name of a fact");
    } else if (until != null && !MOMENT.matcher(until).matches()) {
      wait.problem(
          "`" + until + "` is no day and no name; write 2026-07-31, or the name of a fact");
    }
    return new Step.Wait(until, period.orElse(null), Fields.text(at, "next"));
  }

  private Step open(YamlItem at) {
    at.only(List.of("open", "given"));
    return new Step.Open(Fields.text(at, "open"), Fields.values(at, "given"));
  }

  private Step end(YamlItem at) {
    at.only(List.of("end"));
    boolean silent = Fields.text(at, "end").isBlank();
    return new Step.End(silent ? null : draft.text(at, "end"));
  }
}
