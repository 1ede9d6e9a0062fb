package org.cocrear.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One turn while it is worked out: the session as it becomes, and its effects. */
final class Run {

  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9_-]+)}");

  final Session before;
  final Facts facts;
  final SortedMap<String, String> answers;
  final SortedMap<String, List<Choice>> lists;
  final List<String> asked;
  String step;
  List<Choice> offered;
  final List<String> ahead;
  final Instant now;
  @Nullable Instant wakesAt;
  int misses;
  int last;
  int repeats;

  private final String turnId;
  private final String revision;
  private final List<Effect> effects = new ArrayList<>();

  Run(Flow flow, Session session, Facts facts, String turnId, Instant now) {
    this.before = session;
    this.revision = flow.revision();
    this.facts = facts;
    this.turnId = turnId;
    this.answers = new TreeMap<>(session.answers());
    this.lists = new TreeMap<>(session.lists());
    this.asked = new ArrayList<>(session.asked());
    this.ahead = new ArrayList<>(session.ahead());
    this.now = now;
    this.step = session.step();
    this.offered = session.offered();
    this.misses = session.misses();
    this.last = session.last();
    this.repeats = session.repeats();
  }

  /** The value of a name: an answer, else a fact, else blank. */
  String value(String name) {
    String answer = answers.get(name);
    return answer != null ? answer : facts.values().getOrDefault(name, "");
  }

  List<Choice> list(String name) {
    List<Choice> told = lists.get(name);
    return told != null ? told : facts.lists().getOrDefault(name, List.of());
  }

  /** A text with {@code {name}} of answers and facts filled in. */
  String filled(String text) {
    return NAME.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals("revision") ? revision : value(found.group(1))))
        .strip();
  }

  SortedMap<String, String> filled(Map<String, String> values) {
    SortedMap<String, String> filled = new TreeMap<>();
    values.forEach((name, value) -> filled.put(name, filled(value)));
    return filled;
  }

  void say(String key) {
    say(key, new TreeMap<>(), List.of(), false);
  }

  void say(String key, SortedMap<String, String> more, List<Choice> options, boolean skippable) {
    SortedMap<String, String> arguments = new TreeMap<>(facts.values());
    lists.forEach((name, choices) -> arguments.put(name, labels(choices)));
    arguments.putAll(answers);
    arguments.putAll(more);
    effects.add(new Effect.Say(nextId(), key, arguments, options, skippable));
  }

  void act(Step.Do step) {
    SortedMap<String, String> with = new TreeMap<>();
    if (step.action() == Action.FILE) {
      with.putAll(answers);
    }
    with.putAll(filled(step.with()));
    effects.add(new Effect.Act(nextId(), step.action(), with));
  }

  void act(Action action) {
    effects.add(new Effect.Act(nextId(), action, new TreeMap<>()));
  }

  void open(String flow, SortedMap<String, String> given) {
    effects.add(new Effect.Open(nextId(), flow, given));
  }

  /** Forgets the answer of a question. */
  void forget(String name) {
    answers.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "_"));
  }

  Turn turn(Turn.State state) {
    return new Turn(session(), List.copyOf(effects), state);
  }

  private Session session() {
    return new Session(
        before.flow(),
        before.revision(),
        step,
        answers,
        before.startedAt(),
        lists,
        offered,
        asked,
        before.turns() + 1,
        misses,
        last,
        repeats,
        ahead,
        wakesAt);
  }

  private String nextId() {
    return turnId + "/" + effects.size();
  }

  private static String labels(List<Choice> choices) {
    return choices.stream().map(Choice::label).collect(Collectors.joining(", "));
  }

  /** Synonyms of fixed options, by option id. */
  Map<String, String> also(List<Step.Option> options) {
    Map<String, String> also = new LinkedHashMap<>();
    options.forEach(
        option -> also.put(option.id(), facts.texts().getOrDefault(option.label() + ".also", "")));
    return also;
  }
}
