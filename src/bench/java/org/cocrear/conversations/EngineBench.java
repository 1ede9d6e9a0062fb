package org.cocrear.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns per second of the engine alone over the whole proposal talk, and what a session weighs,
 * beside stateless4j (Apache 2.0) on the same flow. {@code ./mvnw -Pbench test -Dtest=EngineBench}
 */
@Tag("bench")
class EngineBench {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MANY = 20_000;

  private final ProposalTalk talk = ProposalTalk.shipped();
  private final PlainMachine machine = new PlainMachine(talk);

  @Test
  void turnsPerSecond() throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(EngineTurns.class.getName());
    options.forks(1);
    options.warmupIterations(3).warmupTime(TimeValue.seconds(2));
    options.measurementIterations(4).measurementTime(TimeValue.seconds(2));
    options.addProfiler("gc");
    for (RunResult result : new Runner(options.build()).run()) {
      double talks = result.getPrimaryResult().getScore();
      double error = result.getPrimaryResult().getScoreError();
      double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      int turns = turns(result.getPrimaryResult().getLabel());
      System.out.printf(
          Locale.ROOT,
          "%-14s %,9.0f talks/s (± %.0f %%), %d turns each: %,9.0f turns/s, %,.0f bytes a turn%n",
          result.getPrimaryResult().getLabel(),
          talks,
          100 * error / talks,
          turns,
          talks * turns,
          bytes / turns);
    }
  }

  /** Bytes of a talk at every point where it waits, as stored and on the heap. */
  @Test
  void bytesPerSession() {
    List<Turn> turns = talk.play(new Engine());
    List<Session> waiting =
        turns.stream()
            .filter(turn -> turn.state() == Turn.State.WAITING)
            .map(Turn::session)
            .toList();
    List<PlainMachine.Talk> plain =
        IntStream.range(0, waiting.size()).mapToObj(this::machineAfter).toList();
    assertThat(plain.stream().map(one -> one.machine.getState()))
        .as("both ask the same, in the same order")
        .containsExactlyElementsOf(waiting.stream().map(Session::step).toList());
    sizes("engine", waiting.stream().mapToInt(one -> JSON.writeValueAsBytes(one).length).toArray());
    sizes("stateless4j", plain.stream().mapToInt(one -> stored(one).length).toArray());
    byte[] last = JSON.writeValueAsBytes(waiting.getLast());
    byte[] lastPlain = stored(plain.getLast());
    heap("engine", () -> JSON.readValue(last, Session.class));
    heap("stateless4j", () -> restored(lastPlain));
  }

  private int turns(String label) {
    return label.equals("stateless4j")
        ? (int) talk.inputs().stream().filter(Input.Said.class::isInstance).count()
        : talk.inputs().size();
  }

  private PlainMachine.Talk machineAfter(int answers) {
    PlainMachine.Talk open = machine.begin();
    for (int i = 0; i < answers; i++) {
      if (machine.step(open) instanceof Step.Question question) {
        machine.say(open, ProposalTalk.SAID.getOrDefault(question.name(), "1"));
      }
    }
    return open;
  }

  private static byte[] stored(PlainMachine.Talk open) {
    return JSON.writeValueAsBytes(
        Map.of("state", open.machine.getState(), "answers", open.answers));
  }

  private PlainMachine.Talk restored(byte[] stored) {
    PlainMachine.Talk open = machine.begin();
    JSON.readTree(stored)
        .get("answers")
        .properties()
        .forEach(one -> open.answers.put(one.getKey(), one.getValue().stringValue()));
    return open;
  }

  private static void sizes(String who, int[] bytes) {
    IntSummaryStatistics sizes = IntStream.of(bytes).summaryStatistics();
    System.out.printf(
        Locale.ROOT,
        "%-12s stored: %d points, mean %.0f, most %d bytes of JSON%n",
        who,
        sizes.getCount(),
        sizes.getAverage(),
        sizes.getMax());
  }

  private static void heap(String who, Supplier<Object> one) {
    one.get();
    long before = used();
    List<Object> kept = new ArrayList<>(MANY);
    for (int i = 0; i < MANY; i++) {
      kept.add(one.get());
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s heap: %,d bytes for each of %,d talks at the last question%n",
        who,
        (used() - before) / kept.size(),
        kept.size());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
