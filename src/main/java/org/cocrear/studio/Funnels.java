package org.cocrear.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far people come in a revision of a flow: by person, not by run. */
@Service
public class Funnels {

  private static final Duration SILENCE = Duration.ofHours(24);

  private final FootprintStore footprints;
  private final Clock clock;

  Funnels(FootprintStore footprints, Clock clock) {
    this.footprints = footprints;
    this.clock = clock;
  }

  /**
   * A revision.
   *
   * @param people who began
   * @param open talks that were heard of within a day
   */
  public record Funnel(long people, long open, List<Row> rows) {}

  /**
   * A step at which people are asked, or the talk ends.
   *
   * @param question whether it asks
   * @param left who went away by a word, or was silent for a day
   */
  public record Row(
      String step, boolean question, long reached, long answered, long left, int percent) {}

  /** The funnel, its steps in the order in which they are met. */
  public Funnel of(Flow flow) {
    String id = flow.id();
    String revision = flow.revision();
    Instant since = clock.instant().minus(SILENCE);
    Map<String, Long> reached = footprints.reached(id, revision);
    Map<String, Long> answered = footprints.answered(id, revision);
    Map<String, Long> silent = footprints.silent(id, revision, since);
    Map<String, Long> left = footprints.left(id, revision);
    long people = footprints.people(id, revision);
    List<Row> rows =
        met(flow).stream()
            .filter(step -> shown(flow.steps().get(step), reached.containsKey(step)))
            .map(
                step ->
                    new Row(
                        step,
                        flow.steps().get(step) instanceof Step.Question,
                        count(reached, step),
                        count(answered, step),
                        count(left, step) + count(silent, step),
                        percent(count(reached, step), people)))
            .toList();
    return new Funnel(people, footprints.open(id, revision, since), rows);
  }

  /** Talks on a revision that were heard of within a week. */
  public long open(String flow, String revision) {
    return footprints.open(flow, revision, clock.instant().minus(Duration.ofDays(7)));
  }

  /** The steps of a flow in the order in which they can be met. */
  public static List<String> met(Flow flow) {
    List<String> met = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(flow.first()));
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      Step step = flow.steps().get(name);
      if (step != null && seen.add(name)) {
        met.add(name);
        step.exits().reversed().forEach(ahead::push);
      }
    }
    return met;
  }

  private static boolean shown(@Nullable Step step, boolean reached) {
    return step instanceof Step.Question || step instanceof Step.End || reached;
  }

  private static long count(Map<String, Long> counts, String step) {
    return counts.getOrDefault(step, 0L);
  }

  private static int percent(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
  }
}
