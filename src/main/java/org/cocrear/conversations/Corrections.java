package org.cocrear.conversations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Correcting a former answer at any question: those given so far are offered as options; the chosen
 * question is asked anew, and the talk comes back by the way that the new answer leads, passing
 * over what still stands.
 */
final class Corrections {

  private static final String MARK = "=";
  private static final String NONE = "talk.correct-none";
  private static final int LABEL = 24;

  private Corrections() {}

  /** Message keys of the options. */
  static List<String> labels() {
    return List.of(NONE);
  }

  /** Whether the person is asked which answer to correct. */
  static boolean open(Run run) {
    return !run.offered.isEmpty() && run.offered.getFirst().id().startsWith(MARK);
  }

  static Turn offer(Step.Question here, Walk walk, Run run) {
    List<Choice> choices = choices(walk, run);
    if (choices.isEmpty()) {
      run.say("talk.no-correct");
      return walk.ask(here);
    }
    choices.add(new Choice(MARK, run.facts.texts().getOrDefault(NONE, "-")));
    run.misses = 0;
    run.offered = List.copyOf(choices);
    run.say("talk.correct", new TreeMap<>(), run.offered, false);
    return run.turn(Turn.State.WAITING);
  }

  /** Takes the answer to the offer. */
  static Turn take(Step.Question here, Walk walk, Run run, Input input) {
    Reading reading = new Reading(new Options(run.offered, Map.of()), run.facts, run.now);
    Optional<Choice> choice = reading.choice(input);
    if (choice.isPresent()) {
      String step = choice.get().id().substring(MARK.length());
      return step.isEmpty() ? walk.ask(here) : walk.correct(step);
    }
    if (++run.misses >= Engine.MOST_MISSES) {
      return walk.ask(here);
    }
    run.say("talk.retry.choice", reading.counted(), run.offered, false);
    return run.turn(Turn.State.WAITING);
  }

  private static List<Choice> choices(Walk walk, Run run) {
    Map<String, String> steps = new LinkedHashMap<>();
    for (String asked : run.asked) {
      walk.question(asked)
          .filter(question -> !forks(question) && !run.value(question.name()).isBlank())
          .ifPresent(question -> steps.put(question.name(), asked));
    }
    List<Choice> choices = new ArrayList<>();
    steps
        .values()
        .forEach(
            step ->
                walk.question(step)
                    .ifPresent(q -> choices.add(new Choice(MARK + step, label(q, run, choices)))));
    return choices;
  }

  /** A question that only parts ways is no answer that anybody would look for. */
  private static boolean forks(Step.Question question) {
    return question.brief() == null
        && question instanceof Step.Choose choose
        && choose.list() == null
        && choose.options().stream().allMatch(option -> option.next() != null);
  }

  private static String label(Step.Question question, Run run, List<Choice> others) {
    String label = shortened(named(question, run));
    boolean taken = others.stream().anyMatch(other -> other.label().equals(label));
    String mark = " (" + (others.size() + 1) + ")";
    return taken ? cut(label, LABEL - mark.length()) + mark : label;
  }

  private static String named(Step.Question question, Run run) {
    String brief = question.brief();
    String answer = run.value(question.name() + "_label");
    String words = answer.isBlank() ? run.value(question.name()) : answer;
    return brief == null ? words : run.facts.texts().getOrDefault(brief, words);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LABEL ? line : cut(line, LABEL - 1) + "…";
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)).strip();
  }
}
