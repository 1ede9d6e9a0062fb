package org.cocrear.conversations.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Step;

/** Finds names that nobody knows, values that never come, and answers that nobody reads. */
final class NameChecks {

  private static final String AXIS = "axis:";

  private final Draft draft;
  private final Names names;
  private final Voice voice;
  private final SortedMap<String, List<String>> known;

  NameChecks(Draft draft, Names names, Voice voice) {
    this.draft = draft;
    this.names = names;
    this.voice = voice;
    this.known = names.of(draft);
  }

  void check() {
    Set<String> lists = names.lists(draft);
    for (Draft.Mention mention : draft.mentions) {
      if (mention.noun() == Draft.Noun.ANSWER) {
        known(mention);
      } else if (mention.noun() == Draft.Noun.LIST && !lists.contains(mention.name())) {
        mention
            .at()
            .problem(
                "there is no list `"
                    + mention.name()
                    + "`; "
                    + Near.instead(mention.name(), lists));
      }
    }
    draft.keys.forEach(key -> placeholders(key, lists));
    draft.steps.forEach(this::step);
    draft.calls.forEach(this::called);
  }

  private void known(Draft.Mention mention) {
    String name = mention.name();
    if (!known.containsKey(name)) {
      mention.at().problem(nobody(name));
      return;
    }
    List<String> values = known.getOrDefault(name, List.of());
    mention.values().stream()
        .filter(value -> !values.isEmpty() && !values.contains(value))
        .forEach(
            value ->
                mention
                    .at()
                    .problem(
                        "`" + name + "` is never `" + value + "`; " + Near.instead(value, values)));
  }

  private String nobody(String name) {
    for (Action action : Action.values()) {
      if (Vocabulary.of(action).tells().containsKey(name)) {
        String done = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "`" + name + "` is told by `do: " + done + "`; have that done before";
      }
    }
    return "nobody knows `"
        + name
        + "`; "
        + Near.instead(name, known.keySet())
        + ", or `given: ["
        + name
        + "]` above if whoever opens this flow gives it";
  }

  /** What a text holds is an answer, a fact, or a list; hyphens are underscores there. */
  private void placeholders(Draft.Named key, Set<String> lists) {
    Set<String> held = new TreeSet<>();
    voice.placeholders(key.key()).values().forEach(held::addAll);
    if (key.use() != Draft.Use.TEXT && !held.isEmpty()) {
      key.at().problem("label `" + key.key() + "` holds " + held + "; write it without");
      return;
    }
    Set<String> names = new TreeSet<>(known.keySet());
    names.addAll(lists);
    names.stream().toList().forEach(name -> names.add(name.replace('-', '_')));
    held.stream()
        .filter(name -> !names.contains(name))
        .forEach(
            name ->
                key.at()
                    .problem(
                        "text `"
                            + key.key()
                            + "` holds {"
                            + name
                            + "}, which nobody knows; "
                            + Near.instead(name, names)));
  }

  private void step(String name, Step step) {
    if (step instanceof Step.Question question) {
      answer(name, question);
    } else if (step instanceof Step.Do action) {
      needs(name, action);
    } else if (step instanceof Step.Open open) {
      gives(name, open.flow(), open.given().keySet());
    }
  }

  private void called(String name, Draft.Call call) {
    if (draft.steps.get(name) instanceof Step.Set given) {
      gives(name, call.flow(), given.values().keySet());
    }
    names
        .taken(call.flow())
        .ifPresent(
            taken ->
                call.as().values().stream()
                    .filter(answer -> !taken.contains(answer))
                    .forEach(
                        answer ->
                            problem(
                                name,
                                "flow `"
                                    + call.flow()
                                    + "` answers no `"
                                    + answer
                                    + "`; "
                                    + Near.instead(answer, taken))));
  }

  private void gives(String name, String flow, Set<String> given) {
    names
        .taken(flow)
        .ifPresent(
            taken ->
                given.stream()
                    .filter(one -> !taken.contains(one))
                    .forEach(
                        one ->
                            problem(
                                name,
                                "flow `"
                                    + flow
                                    + "` takes no `"
                                    + one
                                    + "`; ask it there, or write `given: ["
                                    + one
                                    + "]` at its head")));
  }

  private void needs(String name, Step.Do action) {
    for (String need : Vocabulary.of(action.action()).needs()) {
      if (!action.with().containsKey(need)) {
        problem(name, "needs `with: { " + need + ": … }`; write it");
      }
    }
    topic(name, action.with().getOrDefault("topic", ""));
    Vocabulary.WITH.forEach(
        (need, values) -> {
          String value = action.with().getOrDefault(need, values.getFirst());
          if (action.action() == Action.FILE && !values.contains(value)) {
            problem(name, "files no `" + value + "`; " + Near.instead(value, values));
          }
        });
  }

  private void topic(String name, String topic) {
    String key = topic.startsWith(AXIS) ? topic.substring(AXIS.length()) : "{";
    if (!key.contains("{") && !names.axes().isEmpty() && !names.axes().contains(key)) {
      problem(
          name, "follows `" + topic + "`, but that is no axis; " + Near.instead(key, names.axes()));
    }
  }

  private void answer(String name, Step.Question question) {
    if (Vocabulary.FACTS.containsKey(question.name())) {
      problem(name, "hides the fact `" + question.name() + "`; write another name under `as`");
    }
    boolean parts =
        question instanceof Step.Choose choose
            && choose.options().stream().anyMatch(option -> option.next() != null);
    if (!draft.torn() && !parts && !question.name().isBlank() && !read(name, question.name())) {
      problem(
          name,
          "asks for `"
              + question.name()
              + "`, which nobody reads; file it, branch on it, say it, or do not ask");
    }
  }

  private boolean read(String step, String name) {
    return filed(draft, step)
        || Stream.concat(Stream.of(draft), names.callers(draft).stream())
            .anyMatch(
                one ->
                    mentioned(one, name)
                        || (one != draft && Names.actions(one).contains(Action.FILE)));
  }

  private boolean mentioned(Draft one, String name) {
    String plain = name.replace('-', '_');
    return one.mentions.stream()
            .anyMatch(
                m ->
                    m.noun() == Draft.Noun.ANSWER
                        && m.name().replaceAll("_(label|media|media_kind)$", "").equals(name))
        || one.calls.values().stream().anyMatch(call -> call.as().containsValue(name))
        || one.keys.stream()
            .flatMap(key -> voice.placeholders(key.key()).values().stream())
            .anyMatch(
                held ->
                    held.stream()
                        .map(it -> it.replaceAll("_(label|media|media_kind)$", ""))
                        .anyMatch(it -> it.equals(plain) || it.equals(name)));
  }

  /** Whether what is answered here is filed on some way from here. */
  private static boolean filed(Draft draft, String step) {
    return Graph.reach(draft, step, any -> true).stream()
        .map(draft.steps::get)
        .anyMatch(one -> one instanceof Step.Do action && action.action() == Action.FILE);
  }

  private void problem(String step, String what) {
    draft.place(step).problem("step `" + step + "` " + what);
  }
}
