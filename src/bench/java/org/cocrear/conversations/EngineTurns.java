package org.cocrear.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** What JMH measures: whole proposal talks, by the engine and by a plain state machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineTurns {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ProposalTalk talk = ProposalTalk.shipped();
  private final Engine engine = new Engine();
  private final PlainMachine machine = new PlainMachine(talk);

  /** Every turn of the talk in memory. */
  @Benchmark
  public Object engine() {
    return talk.play(engine);
  }

  /** The same, and after every turn the session goes through storage, as it does in the house. */
  @Benchmark
  public Object engineStored() {
    Session session = Session.of(talk.flow(), ProposalTalk.NOON);
    for (Input input : talk.inputs()) {
      Turn turn = engine.take(talk.flow(), session, input, talk.facts(), "t", ProposalTalk.NOON);
      session = JSON.readValue(JSON.writeValueAsBytes(turn.session()), Session.class);
    }
    return session;
  }

  /** The same talk on stateless4j. */
  @Benchmark
  public Object stateless4j() {
    PlainMachine.Talk open = machine.begin();
    List<String> keys = new ArrayList<>();
    while (machine.step(open) instanceof Step.Question question) {
      keys.addAll(machine.say(open, ProposalTalk.SAID.getOrDefault(question.name(), "1")));
    }
    return keys;
  }
}
