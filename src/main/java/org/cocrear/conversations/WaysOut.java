package org.cocrear.conversations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is offered when answers did not fit again and again: once more, the menu, a person. */
final class WaysOut {

  private static final String MARK = "~";
  private static final List<String> WAYS = List.of("again", "menu", "person");

  private WaysOut() {}

  /** Message keys of the options. */
  static List<String> labels() {
    return WAYS.stream().map(WaysOut::label).toList();
  }

  static void offer(Run run) {
    run.offered =
        WAYS.stream()
            .map(way -> new Choice(id(way), run.facts.texts().getOrDefault(label(way), way)))
            .toList();
    run.say("talk.way-out", new TreeMap<>(), run.offered, false);
  }

  static Optional<Choice> chosen(Run run, Input input) {
    return new Reading(new Options(run.offered, Map.of()), run.facts, run.now)
        .choice(input)
        .filter(choice -> choice.id().startsWith(MARK));
  }

  static Turn take(Choice way, Step.Question question, Walk walk, Run run) {
    if (way.id().equals(id("again"))) {
      return walk.ask(question);
    }
    run.open(way.id().substring(MARK.length()), given(way));
    return run.turn(Turn.State.ENDED);
  }

  /** Whoever reads on is told why. */
  private static SortedMap<String, String> given(Choice way) {
    return way.id().equals(id("person"))
        ? new TreeMap<>(Map.of("reason", "misses"))
        : new TreeMap<>();
  }

  private static String id(String way) {
    return MARK + way;
  }

  private static String label(String way) {
    return "talk.way-out-" + way;
  }
}
